import type { Phase } from '@yishi/workflows';
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, instant, ltree } from './columns.ts';
import { bundles } from './procedures.ts';

/** What lists show of a case; written when it starts, is called otherwise, and ends. */
export const cases = pgTable(
  'cases',
  {
    id: text().primaryKey(),
    number: text().notNull(),
    title: text().notNull(),
    procedure: text().notNull(),
    bundle: text()
      .notNull()
      .references(() => bundles.hash),
    phase: text().$type<Phase>().notNull(),
    outcome: text(),
    applicant: text().notNull(),
    applicantName: text('applicant_name').notNull(),
    unit: text().notNull(),
    unitName: text('unit_name').notNull(),
    unitPath: ltree('unit_path').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    /** Number and title; what a search looks through. */
    search: text().notNull(),
    /** Its key was destroyed: only the chain of digests is left. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    uniqueIndex('cases_number').on(t.number),
    index('cases_started').on(t.startedAt, t.id),
    index('cases_phase').on(t.phase, t.procedure),
    index('cases_applicant').on(t.applicant, t.startedAt),
    index('cases_bundle').on(t.bundle),
    index('cases_unit_path').using('gist', t.unitPath),
    index('cases_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
);

/** The moving part of a case: one row that every commit locks and rewrites. */
export const caseStates = pgTable('case_states', {
  case: text('case_id').primaryKey(),
  seq: integer().notNull(),
  /** CaseState, sealed with the case's key. */
  state: bytes().notNull(),
  /** sha256 of the canonical state. */
  hash: text().notNull(),
  /** Digest of the journal's last row. */
  digest: bytes().notNull(),
  /** Set when the engine found the case inconsistent: nothing moves until it is resolved. */
  halted: text(),
  /** The last event that the workflow was seen to have applied. */
  checkedSeq: integer('checked_seq').notNull().default(0),
  updatedAt: instant('updated_at').notNull(),
});

/** What has happened, for ever: one row per event, chained by digests. */
export const journal = pgTable(
  'journal',
  {
    case: text('case_id').notNull(),
    seq: integer().notNull(),
    request: text('request_id').notNull(),
    at: instant().notNull(),
    /** Person id, or `system`. */
    actor: text().notNull(),
    /** The event's type. */
    type: text().notNull(),
    /** JournalBody (salt, envelope, facts, commands), sealed with the case's key. */
    body: bytes().notNull(),
    /** sha256 of the canonical state after it. */
    stateHash: text('state_hash').notNull(),
    /** sha256 over the salted canonical body. */
    bodyDigest: bytes('body_digest').notNull(),
    prevDigest: bytes('prev_digest').notNull(),
    digest: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.case, t.seq] }),
    uniqueIndex('journal_request').on(t.case, t.request),
  ],
);
