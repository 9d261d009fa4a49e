import type { FormData } from '@yishi/forms';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { registers } from './registers.ts';

export type RecordState = 'live' | 'void';

/** One entry of a register. What is personal in it is sealed; what it is called by is not. */
export const records = pgTable(
  'records',
  {
    id: text().primaryKey(),
    register: text()
      .notNull()
      .references(() => registers.key),
    /** Version of the register by which it was written last. */
    version: text().notNull(),
    state: text().$type<RecordState>().notNull().default('live'),
    title: text().notNull(),
    /** The title as it is sorted: its pinyin. */
    sort: text().notNull(),
    /** Values that say nothing about a person. */
    data: jsonb().$type<FormData>().notNull(),
    /** All values, sealed by the record's own key; absent where none is personal. */
    sealed: bytes(),
    /** Makes the record's key out of the register's; without it nothing sealed opens again. */
    salt: bytes(),
    /** `<register>/<field>=<value>` of the fields by which lists are narrowed. */
    facets: text().array().notNull(),
    /** Steps in which its days and numbers stand, by which lists are narrowed too. */
    ranges: bigint({ mode: 'number' })
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Keyed digests of values that should stand once, and of personal ones found only whole. */
    tokens: text().array().notNull(),
    /** Words, pinyin and initials of what is not personal, and of what is. */
    search: text().notNull(),
    named: text().notNull(),
    unit: text().notNull(),
    /** What a migration could not take along, sealed by the record's key, until somebody has seen to it. */
    lost: bytes(),
    import: text('import_id'),
    lockedAt: instant('locked_at'),
    lockedBy: text('locked_by'),
    revision: integer().notNull().default(1),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: text('updated_by').notNull(),
  },
  (t) => [
    // Lists are of one state: an import that was taken back leaves thousands of void records together.
    index('records_updated').on(t.register, t.state, t.updatedAt, t.id),
    index('records_sort').on(t.register, t.state, t.sort, t.id),
    index('records_unit').on(t.register, t.unit, t.updatedAt, t.id),
    index('records_import')
      .on(t.import, t.id)
      .where(sql`import_id is not null`),
    index('records_lost')
      .on(t.register, t.updatedAt, t.id)
      .where(sql`lost is not null`),
    // Few words a record, and imports look thousands of them up at once: none may wait in a list.
    index('records_facets').using('gin', t.facets).with({ fastupdate: false }),
    index('records_ranges').using('gin', t.ranges).with({ fastupdate: false }),
    index('records_tokens').using('gin', t.tokens).with({ fastupdate: false }),
    index('records_search').using('gin', t.search.op('gin_trgm_ops')),
    index('records_named').using('gin', t.named.op('gin_trgm_ops')),
  ],
);

export type RecordAction =
  | 'create'
  | 'change'
  | 'correct'
  | 'lock'
  | 'unlock'
  | 'void'
  | 'import'
  | 'undo'
  | 'upgrade'
  | 'restore';

/** Every change of a record, for ever. */
export const recordHistory = pgTable(
  'record_history',
  {
    record: text('record_id')
      .notNull()
      .references(() => records.id),
    /** The record's revision after it. */
    revision: integer().notNull(),
    action: text().$type<RecordAction>().notNull(),
    at: instant().notNull(),
    /** Person, token or `system`. */
    by: text().notNull(),
    /** The case that made it, and the step of its procedure; absent where a person did. */
    case: text('case_id'),
    step: text(),
    reason: text(),
    /** Version of the register by which it was made. */
    version: text().notNull(),
    /** What it changed, sealed by the record's key: fields with their values before and after. */
    changes: bytes(),
  },
  (t) => [primaryKey({ columns: [t.record, t.revision] })],
);
