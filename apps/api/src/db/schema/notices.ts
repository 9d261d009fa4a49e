import type { Json } from '@yishi/workflows';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** 公示: what anyone may read without signing in; personal data is masked before it comes here. */
export const notices = pgTable(
  'notices',
  {
    id: text().primaryKey(),
    case: text('case_id').notNull(),
    step: text().notNull(),
    title: text().notNull(),
    unit: text().notNull(),
    unitName: text('unit_name').notNull(),
    /** The command's notice as the core gave it. */
    content: jsonb().$type<Json & object>().notNull(),
    publishedAt: instant('published_at').notNull(),
    until: instant(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('notices_published').on(t.publishedAt, t.id),
    index('notices_title').using('gin', t.title.op('gin_trgm_ops')),
    index('notices_case').on(t.case),
  ],
);
