import type { MigrationFinding } from '@yishi/forms';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { drafts } from './drafts.ts';
import { records } from './records.ts';

/** `trying` → `tried`, `upgrading` → `upgraded` → `undoing` → `undone`; `failed` when it cannot go on. */
export type MigrationState =
  'trying' | 'tried' | 'upgrading' | 'upgraded' | 'undoing' | 'undone' | 'failed';

/** What is stored being taken to another version of its forms, or a trial of that. */
export const migrationRuns = pgTable(
  'migration_runs',
  {
    id: text().primaryKey(),
    pack: text('pack_key').notNull(),
    /** The version of the pack, or for a trial its preview. */
    publication: text().notNull(),
    state: text().$type<MigrationState>().notNull(),
    total: integer().notNull().default(0),
    dealt: integer().notNull().default(0),
    /** Fit as they are; changed; changed with something told of; left as they are, with the reason. */
    same: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    noted: integer().notNull().default(0),
    stopped: integer().notNull().default(0),
    /** Brought back by an undo, and kept since somebody has changed them. */
    undone: integer().notNull().default(0),
    kept: integer().notNull().default(0),
    /** The last entry that was dealt with: `<target>/<id>`, in the order of both. */
    cursor: text(),
    reason: text(),
    by: text().notNull(),
    at: instant().notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('migration_runs_pack').on(t.pack, t.at)],
);

export type MigrationOutcome = 'changed' | 'noted' | 'stopped';

/** What became of a record or a draft; of a trial only what is worth telling. */
export const migrationItems = pgTable(
  'migration_items',
  {
    run: text('run_id')
      .notNull()
      .references(() => migrationRuns.id, { onDelete: 'cascade' }),
    /** Id of the record or the draft. */
    id: text().notNull(),
    record: text('record_id').references(() => records.id, { onDelete: 'cascade' }),
    draft: text('draft_id').references(() => drafts.id, { onDelete: 'cascade' }),
    outcome: text().$type<MigrationOutcome>().notNull(),
    findings: jsonb().$type<MigrationFinding[]>().notNull(),
    /** The revision that it made, and what stood before, sealed for a record as its history is. */
    revision: integer(),
    before: bytes(),
    undo: text().$type<'undone' | 'kept'>(),
  },
  (t) => [
    primaryKey({ columns: [t.run, t.id] }),
    index('migration_items_outcome').on(t.run, t.outcome, t.id),
    index('migration_items_record')
      .on(t.record)
      .where(sql`record_id is not null`),
    index('migration_items_draft')
      .on(t.draft)
      .where(sql`draft_id is not null`),
  ],
);
