import type { Instant, Json } from '@yishi/workflows';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { bytes, instant } from './columns.ts';

/** What must leave the installation after a commit, and may be tried again. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Which dispatcher takes it, e.g. `notify`. */
    kind: text().notNull(),
    case: text('case_id'),
    /** Makes a second write of the same thing impossible. */
    key: text().notNull(),
    payload: jsonb().$type<Json>().notNull(),
    at: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** Not before; moved on while someone works on it and after each failure. */
    nextAt: instant('next_at').notNull(),
    lastError: text('last_error'),
    deadAt: instant('dead_at'),
  },
  (t) => [
    uniqueIndex('outbox_key').on(t.key),
    index('outbox_next')
      .on(t.nextAt)
      .where(sql`dead_at is null`),
  ],
);

export type EffectStatus = 'pending' | 'done' | 'failed' | 'skipped';

/** A connector call asked by a case: called at least once, applied exactly once. */
export const effects = pgTable(
  'effects',
  {
    case: text('case_id').notNull(),
    effect: text('effect_id').notNull(),
    connector: text().notNull(),
    step: text().notNull(),
    status: text().$type<EffectStatus>().notNull(),
    /** Output, sealed; kept so that a second call gives the same. */
    output: bytes(),
    at: instant().notNull(),
    doneAt: instant('done_at'),
  },
  (t) => [primaryKey({ columns: [t.case, t.effect] })],
);

/** Something a person must look at before a case can go on. */
export const incidents = pgTable(
  'incidents',
  {
    case: text('case_id').notNull(),
    incident: text('incident_id').notNull(),
    /** `case`: opened by the core; `engine`: found by the engine itself; `outbox`: a dead letter. */
    origin: text().$type<'case' | 'engine' | 'outbox'>().notNull(),
    code: text().notNull(),
    message: text().notNull(),
    step: text(),
    since: instant().notNull(),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
    how: text(),
  },
  (t) => [
    primaryKey({ columns: [t.case, t.incident] }),
    index('incidents_open')
      .on(t.since)
      .where(sql`closed_at is null`),
  ],
);

/** The answer given to a write, by its Idempotency-Key. */
export const idempotency = pgTable(
  'idempotency',
  {
    person: text().notNull(),
    key: text().notNull(),
    /** sha256 of method, path and body. */
    requestHash: text('request_hash').notNull(),
    /** Chosen at the first try, so that a second one starts the same case. */
    case: text('case_id'),
    status: smallint(),
    response: jsonb().$type<Json>(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.person, t.key] }), index('idempotency_at').on(t.at)],
);

/** Last number given of a sequence without gaps. */
export const serials = pgTable('serials', {
  sequence: text().primaryKey(),
  value: integer().notNull(),
});

export interface WorkerDetail {
  taskQueue: string;
  /** Names the workflow code. */
  build: string;
  /** Plug-ins that it runs without, and why, in zh-CN. */
  leftOut?: readonly { name: string; message: string }[];
}

/** Workers that poll; one not seen for a while is gone. */
export const workers = pgTable('workers', {
  id: text().primaryKey(),
  startedAt: instant('started_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  detail: jsonb().$type<WorkerDetail>().notNull(),
});

/** The key of a case, wrapped by the installation's key; without it the case cannot be read. */
export const caseKeys = pgTable('case_keys', {
  case: text('case_id').primaryKey(),
  /** Absent once the case was erased. */
  wrapped: bytes(),
  /** Which installation key wraps it. */
  wrappedBy: text('wrapped_by').notNull(),
  createdAt: instant('created_at')
    .notNull()
    .default(sql`now()`),
  destroyedAt: instant('destroyed_at').$type<Instant>(),
});
