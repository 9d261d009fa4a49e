import type { Problem } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/**
 * `reading` → `mapping` → `checking` → `checked` → `writing` → `done` → `undoing` → `undone`;
 * `failed` when it cannot go on.
 */
export type ImportState =
  | 'reading'
  | 'mapping'
  | 'checking'
  | 'checked'
  | 'writing'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed';

/** A spreadsheet that becomes records, as one batch that can be undone. */
export const recordImports = pgTable(
  'record_imports',
  {
    id: text().primaryKey(),
    register: text().notNull(),
    version: text().notNull(),
    state: text().$type<ImportState>().notNull(),
    /** Name and content of the file; the content is removed when its rows are read. */
    name: text().notNull(),
    file: text(),
    headers: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Field id by column; null for a column that is left out. */
    mapping: jsonb().$type<(string | null)[]>(),
    /** Rows of the file, and those found right, wrong, alike to others, written, taken back. */
    total: integer().notNull().default(0),
    /** Rows that the present state has dealt with. */
    dealt: integer().notNull().default(0),
    faulty: integer().notNull().default(0),
    doubtful: integer().notNull().default(0),
    written: integer().notNull().default(0),
    undone: integer().notNull().default(0),
    /** Why it failed, or why it is undone. */
    reason: text(),
    by: text().notNull(),
    at: instant().notNull(),
    /** When a process was last seen working on it. */
    beatAt: instant('beat_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('record_imports_register').on(t.register, t.at)],
);

/** Rows of an import on their way; removed some days after its end. */
export const recordImportRows = pgTable(
  'record_import_rows',
  {
    import: text('import_id')
      .notNull()
      .references(() => recordImports.id, { onDelete: 'cascade' }),
    /** Number of the row in the file; the header is row 1. */
    row: integer().notNull(),
    /** Texts of its cells, sealed by the register's key. */
    cells: bytes().notNull(),
    /** The data that it becomes, sealed; absent until it is checked. */
    data: bytes(),
    problems: jsonb().$type<Problem[]>(),
    faulty: boolean().notNull().default(false),
    /** Records and rows that are alike. */
    alike: integer().notNull().default(0),
    record: text('record_id'),
  },
  (t) => [
    primaryKey({ columns: [t.import, t.row] }),
    index('record_import_rows_faulty')
      .on(t.import, t.row)
      .where(sql`faulty or alike > 0`),
  ],
);
