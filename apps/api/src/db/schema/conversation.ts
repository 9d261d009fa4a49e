import type { Json } from '@yishi/workflows';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const comments = pgTable(
  'comments',
  {
    id: text().primaryKey(),
    case: text('case_id').notNull(),
    person: text().notNull(),
    body: text().notNull(),
    at: instant().notNull(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [index('comments_case').on(t.case, t.at)],
);

/** 抄送: who was given the case to read, by whom; its row of the list stands in `inbox`. */
export const copies = pgTable(
  'copies',
  {
    case: text('case_id').notNull(),
    person: text().notNull(),
    /** Step that sent it, or '' when a person did. */
    step: text().notNull(),
    by: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.case, t.person, t.step] })],
);

/** What someone is told inside the product. */
export const notifications = pgTable(
  'notifications',
  {
    id: text().primaryKey(),
    person: text().notNull(),
    code: text().notNull(),
    case: text('case_id'),
    task: text('task_id'),
    params: jsonb().$type<Record<string, Json>>().notNull(),
    at: instant().notNull(),
    readAt: instant('read_at'),
  },
  (t) => [index('notifications_person').on(t.person, t.at)],
);
