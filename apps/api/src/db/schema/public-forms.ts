import type { Text } from '@yishi/policies';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { records } from './records.ts';
import { registers } from './registers.ts';

/** A form that the public may fill in: what is sent becomes records of a register. */
export const publicForms = pgTable('public_forms', {
  id: text().primaryKey(),
  /** Stands in the address that is given out; who has it may fill in. */
  key: text().notNull().unique(),
  register: text()
    .notNull()
    .references(() => registers.key),
  /** View of the register's form that the public sees. */
  view: text().notNull(),
  /** Id of the unit to which the records belong. */
  unit: text().notNull(),
  title: jsonb().$type<Text>().notNull(),
  words: jsonb().$type<Text>(),
  /** What personal values are asked for; whoever sends agrees to it. */
  purpose: jsonb().$type<Text>(),
  closesAt: instant('closes_at'),
  /** How many are taken; any number when absent. */
  quota: integer(),
  /** How many are taken within an hour from one network address. */
  perHour: integer('per_hour').notNull(),
  taken: integer().notNull().default(0),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  closedAt: instant('closed_at'),
  revision: integer().notNull().default(1),
});

export type AnswerState = 'received' | 'handling' | 'done' | 'declined';

/** What somebody sent in, and what they are told about it. */
export const publicAnswers = pgTable(
  'public_answers',
  {
    record: text('record_id')
      .primaryKey()
      .references(() => records.id),
    form: text('form_id')
      .notNull()
      .references(() => publicForms.id),
    /** sha256 of the code by which the sender asks. */
    code: text().notNull().unique(),
    /** Of the page from which it was sent; each is good for one. */
    ticket: text().notNull().unique(),
    /** Keyed digest of the sender's network; emptied when it counts no more. */
    sender: text().notNull(),
    /** The sender agreed to the purpose. */
    agreed: boolean().notNull(),
    state: text().$type<AnswerState>().notNull().default('received'),
    reply: text(),
    at: instant().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('public_answers_sender').on(t.form, t.sender, t.at)],
);
