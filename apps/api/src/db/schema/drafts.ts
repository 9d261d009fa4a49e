import type { FormData } from '@yishi/forms';
import type { PersonRef } from '@yishi/workflows';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from './columns.ts';
import { persons } from './people.ts';

/** What someone has filled and not sent; deleted for good when it is sent or long abandoned. */
export const drafts = pgTable(
  'drafts',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => persons.id),
    procedure: text().notNull(),
    bundle: text().notNull(),
    /** Set for a draft of a task; absent for one that starts a case. */
    case: text('case_id'),
    task: text('task_id'),
    form: text().notNull(),
    view: text().notNull(),
    data: jsonb().$type<FormData>().notNull(),
    choices: jsonb().$type<Record<string, PersonRef[]>>(),
    /** Case that it becomes while it is being sent. */
    sendingAs: text('sending_as'),
    revision: integer().notNull().default(1),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    updatedAt: instant('updated_at')
      .notNull()
      .default(sql`now()`),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    index('drafts_person').on(t.person, t.updatedAt),
    uniqueIndex('drafts_task')
      .on(t.person, t.case, t.task)
      .where(sql`deleted_at is null`),
  ],
);
