import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** What a person saw and sent, kept for ever. */
export const submissions = pgTable(
  'submissions',
  {
    /** sha256 over salted content, so that it tells nothing about the values. */
    hash: text().primaryKey(),
    case: text('case_id').notNull(),
    bundle: text().notNull(),
    form: text().notNull(),
    view: text().notNull(),
    /** SubmissionContent, sealed with the case's key. */
    data: bytes().notNull(),
    by: text().notNull(),
    onBehalfOf: text('on_behalf_of'),
    at: instant().notNull(),
    /** Draft revision it was sent from. */
    fromRevision: integer('from_revision'),
    /** Set by the commit that accepted it; one without was refused or never sent. */
    seq: integer(),
    step: text(),
    task: text('task_id'),
  },
  (t) => [index('submissions_case').on(t.case, t.seq)],
);
