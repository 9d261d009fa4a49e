import type { Due } from '@yishi/workflows';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from './columns.ts';

export type TaskStatus =
  'open' | 'suspended' | 'done' | 'cancelled' | 'returned' | 'withdrawn' | 'transferred';

/** Every piece of work there was; what it says in full stands in the case's state. */
export const tasks = pgTable(
  'tasks',
  {
    case: text('case_id').notNull(),
    task: text('task_id').notNull(),
    step: text().notNull(),
    entry: text().notNull(),
    revision: integer().notNull(),
    status: text().$type<TaskStatus>().notNull(),
    assignees: text().array().notNull(),
    pool: boolean().notNull(),
    claimedBy: text('claimed_by'),
    claimedAt: instant('claimed_at'),
    openedAt: instant('opened_at').notNull(),
    due: jsonb().$type<Due>(),
    dueAt: instant('due_at'),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
    action: text(),
  },
  (t) => [
    primaryKey({ columns: [t.case, t.task] }),
    index('tasks_due')
      .on(t.dueAt)
      .where(sql`status = 'open'`),
    index('tasks_closed')
      .on(t.closedAt)
      .where(sql`closed_at is not null`),
  ],
);

/** Every sending back there was: from which step, to which. */
export const sentBack = pgTable(
  'sent_back',
  {
    case: text('case_id').notNull(),
    /** Of the event in the journal. */
    seq: integer().notNull(),
    step: text().notNull(),
    toStep: text('to_step').notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.case, t.seq, t.step] }), index('sent_back_at').on(t.at)],
);

/** todo: to be done; done: handled; mine: started by me; copies: 抄送. */
export type Box = 'todo' | 'waiting' | 'done' | 'mine' | 'copies';

/** One row per person and thing in a box, so that a page is one range of an index. */
export const inbox = pgTable(
  'inbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    person: text('person_id').notNull(),
    box: text().$type<Box>().notNull(),
    case: text('case_id').notNull(),
    /** Task id; '' in `mine`, `copy/<step>` in `copies`. */
    task: text('task_id').notNull(),
    procedure: text().notNull(),
    step: text(),
    /** The applicant's unit. */
    unit: text().notNull(),
    /** Who sent it here: the one who acted, absent when time did. */
    fromId: text('from_id'),
    fromName: text('from_name'),
    /** When it came into this box: the order of the list. */
    at: instant().notNull(),
    receivedAt: instant('received_at').notNull(),
    dueAt: instant('due_at'),
    pool: boolean().notNull().default(false),
    claimedBy: text('claimed_by'),
    readAt: instant('read_at'),
    /** Number and title of the case. */
    search: text().notNull(),
  },
  (t) => [
    index('inbox_at').on(t.person, t.box, t.at, t.id),
    index('inbox_due').on(t.person, t.box, t.dueAt, t.id),
    uniqueIndex('inbox_thing').on(t.case, t.task, t.person),
  ],
);
