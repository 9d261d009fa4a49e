import type { Problem } from '@yishi/policies';
import type { CaseState, Envelope, Facts, Instant, Json, Program } from '../core/index.ts';

/** Input of the case workflow; `state` is set after continue-as-new and when a case is revived. */
export interface CaseInput {
  caseId: string;
  program: Program;
  state?: CaseState;
  /** Time of the last event: time never runs backwards within a case. */
  lastAt?: Instant;
  limits?: RunLimits;
}

/** When a run hands over to a new one; the defaults stand well below Temporal's limits. */
export interface RunLimits {
  events: number;
  updates: number;
}

export const defaultLimits: RunLimits = { events: 1_000, updates: 500 };

/** A journal row as the workflow needs it to catch up. */
export interface JournalRow {
  seq: number;
  envelope: Envelope;
  facts: Facts;
  /** sha256 of the state after it. */
  hash: string;
}

export interface CommitInput {
  caseId: string;
  /** Hash of the bundle, by which the worker finds the same program that the workflow runs. */
  bundle: string;
  seq: number;
  envelope: Envelope;
}

export type CommitResult =
  | { type: 'committed'; facts: Facts; hash: string }
  /** The journal already holds rows from this seq on (this request's among them, or not): apply them. */
  | { type: 'behind'; rows: JournalRow[] }
  /** What happened changes nothing, e.g. a late answer of a connector: there is no row. */
  | { type: 'unchanged' }
  /** The request was committed long ago; the run has forgotten it. */
  | { type: 'repeated'; seq: number }
  | { type: 'refused'; problems: Problem[] }
  /** An incident stands on the case as a whole: nothing moves until an operator revives it. */
  | { type: 'halted'; problem: Problem };

/** Answer of the `act` Update. */
export type ActResult =
  { type: 'accepted'; seq: number } | { type: 'refused'; problems: Problem[]; seq: number };

export interface Mismatch {
  caseId: string;
  seq: number;
  expected: string;
  /** Hash that this worker's core gives, or the message of what it threw. */
  found: string;
}

/** What the worker offers to the workflow; all but `callConnector` run as local activities. */
export interface CaseActivities {
  commit(input: CommitInput): Promise<CommitResult>;
  /** Journal rows after `seq`, at most a page; empty when there is no more. */
  journalAfter(input: { caseId: string; seq: number }): Promise<JournalRow[]>;
  /** Opens an incident on the case as a whole. */
  reportMismatch(input: Mismatch): Promise<void>;
  callConnector(input: {
    caseId: string;
    effectId: string;
    connector: string;
    input: Json;
  }): Promise<{ output: Json }>;
}

/** How a run ended, for those who look at it in Temporal's own tools. */
export type CaseEnd = { phase: CaseState['phase'] | 'never-started'; seq: number };

export const caseWorkflowName = 'caseWorkflow';
export const actUpdateName = 'act';
/** Asks a workflow to apply journal rows it may lack; sent by the sweeper. */
export const catchUpSignalName = 'catchUp';
/** Where a run stands. */
export const positionQueryName = 'position';
export interface Position {
  seq: number;
  hash?: string;
  /** Ids of the steps at which people are waited for. */
  steps: string[];
  halted?: Problem;
}
/** Type of the failure with which the Update validator refuses; its one detail is `RefusalDetail`. */
export const refusalType = 'Refused';
export interface RefusalDetail {
  problems: Problem[];
  /** How far the workflow has come: behind the journal, the refusal may be out of date. */
  seq: number;
}
/** Custom search attributes; not encrypted, so never more than these. `steps` are the stuck ones. */
export const searchAttributes = {
  number: 'YishiCaseNumber',
  procedure: 'YishiProcedure',
  steps: 'YishiSteps',
} as const;

const prefix = 'case/';
export const caseWorkflowId = (caseId: string): string => `${prefix}${caseId}`;
/** The case that a workflow id belongs to, if any. */
export const caseOfWorkflowId = (workflowId: string): string | undefined =>
  workflowId.startsWith(prefix) ? workflowId.slice(prefix.length) : undefined;
