import { bigint, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A file in the store; its bytes lie under its content's hash. */
export const files = pgTable('files', {
  id: text().primaryKey(),
  name: text().notNull(),
  size: bigint({ mode: 'number' }).notNull(),
  /** Media type found in the content. */
  type: text().notNull(),
  /** sha256 of the content. */
  hash: text().notNull(),
  by: text().notNull(),
  at: instant().notNull(),
  deletedAt: instant('deleted_at'),
});

/** What holds a file; one that nothing holds is removed after a while. */
export const fileUses = pgTable(
  'file_uses',
  {
    file: text('file_id')
      .notNull()
      .references(() => files.id),
    holder: text().$type<'draft' | 'submission' | 'comment' | 'record'>().notNull(),
    /** Draft id, submission hash, comment id or record id. */
    holderId: text('holder_id').notNull(),
    case: text('case_id'),
  },
  (t) => [
    primaryKey({ columns: [t.file, t.holder, t.holderId] }),
    index('file_uses_holder').on(t.holder, t.holderId),
    index('file_uses_case').on(t.case),
  ],
);
