import type { FormData } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import type { Period, UnitLevel } from '../definition/index.ts';

export type { Program, ProgramBlock, ProgramStep } from '../definition/index.ts';

/** UTC, ISO 8601 with Z and milliseconds. */
export type Instant = string;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface PersonRef {
  id: string;
  name: string;
}

export interface UnitFact {
  id: string;
  name: string;
  /** Short code used in numbers, e.g. JS for 金山街道. */
  code: string;
  level: UnitLevel | 'department';
  /** Ancestors from the district down, itself last. */
  path: { id: string; code: string; level: UnitLevel | 'department'; name: string }[];
}

export type Actor =
  | {
      type: 'person';
      id: string;
      name: string;
      /** A dated substitute acts for this person; the API has checked the dates and the scope. */
      onBehalfOf?: PersonRef;
      /** May reassign, terminate and resolve incidents. */
      administers?: boolean;
    }
  | { type: 'system' };

/** What was sent with an action: stored first, by hash; here only what expressions read. */
export interface SubmissionRef {
  hash: string;
  form: string;
  reads: FormData;
}

/** A field to be corrected, named by who sends back. */
export interface Correction {
  field: string;
  remark: string;
}

/** What happened; past tense, complete, decided outside the core. */
export type CaseEvent =
  | {
      type: 'CaseStarted';
      caseId: string;
      applicant: PersonRef & { unit: UnitFact };
      submission: SubmissionRef;
      /** People chosen by the applicant, by step id. */
      choices?: Record<string, PersonRef[]>;
    }
  | {
      type: 'TaskCompleted';
      taskId: string;
      revision: number;
      /** One of the task's actions, e.g. submit, agree, refuse, score, acknowledge. */
      action: string;
      opinion?: string;
      submission?: SubmissionRef;
    }
  | {
      type: 'TaskReturned';
      taskId: string;
      revision: number;
      toStep: string;
      /** Comes straight back to who returned it, or goes through every step again. */
      resume: 'straight-back' | 'again';
      opinion: string;
      corrections: Correction[];
    }
  | { type: 'TaskTransferred'; taskId: string; revision: number; to: PersonRef; opinion: string }
  /** 撤回: the previous handler takes it back before the next one acts. */
  | { type: 'StepWithdrawn'; entry: string; opinion?: string }
  /** 撤销: the applicant gives up the case. */
  | { type: 'CaseCancelled'; reason: string }
  | { type: 'TaskReassigned'; taskId: string; revision: number; to: PersonRef[]; reason: string }
  | { type: 'CaseTerminated'; reason: string }
  /** Everything due at the envelope's time fires. */
  | { type: 'TimersFired' }
  | { type: 'EffectSucceeded'; effectId: string; output: Json }
  | { type: 'EffectFailed'; effectId: string; message: string }
  | {
      type: 'IncidentResolved';
      incidentId: string;
      how: 'retry' | 'skip' | 'change-input' | 'assign';
      reason: string;
      input?: Json;
      people?: PersonRef[];
    };

/** An event with who, when and which request; the only input of the core besides facts. */
export interface Envelope {
  requestId: string;
  at: Instant;
  actor: Actor;
  event: CaseEvent;
}

/** What only the database knows; asked by the core, answered as a fact under its key. */
export type Need =
  | { type: 'holders'; post: string; unit: string; level?: UnitLevel; at: Instant }
  | { type: 'head'; unit: string; level?: UnitLevel; at: Instant }
  | { type: 'body'; body: string; unit: string; level?: UnitLevel; at: Instant }
  | { type: 'role'; role: string; at: Instant }
  | { type: 'persons'; ids: string[] }
  | { type: 'unit'; id: string }
  /** Next number of a sequence without gaps. */
  | { type: 'serial'; sequence: string }
  | {
      type: 'due';
      from: Instant;
      amount: number;
      unit: 'workingDay' | 'day' | 'hour';
      direction?: 'after' | 'before';
    }
  /** How many whole units lie between: time that a clock stood still. Answered as `{ value }`. */
  | { type: 'elapsed'; from: Instant; to: Instant; unit: 'workingDay' | 'day' | 'hour' }
  | { type: 'parameter'; key: string; at: Instant };

export interface PeopleFact {
  people: PersonRef[];
  /** In words, e.g. 金山街道·民政办主任; shown as why this person was asked. */
  because: string;
}

export interface DueFact {
  at: Instant;
  /** Calendar day in the installation's zone. */
  day: string;
  /** The year has no arrangement yet. */
  provisional: boolean;
}

export type Fact =
  PeopleFact | DueFact | UnitFact | { number: number; year: number } | { value: Json };

/** Answers by the canonical JSON of their need. */
export type Facts = Record<string, Fact>;

export interface Due extends DueFact {
  from: Instant;
  amount: number;
  unit: 'workingDay' | 'day' | 'hour';
  /** Set while the clock stands still (补正). */
  pausedAt?: Instant;
  /** Units that the clock has stood still so far; they were added to the amount. */
  stoodStill?: number;
}

/** A piece of work for one person, or for a pool to claim from. */
export interface Task {
  /** Unique in the case: t1, t2 … */
  id: string;
  step: string;
  /** The activation of the step that opened it. */
  entry: string;
  /** By which its step kind knows it, unique among the open tasks of the activation. */
  key: string;
  /** For-each item or repeat round in which it stands, outermost first. */
  path?: { step: string; index: number }[];
  revision: number;
  assignees: PersonRef[];
  /** Why these people, in words. */
  because: string;
  /** What the assignees may do, e.g. agree, refuse, return, transfer. */
  actions: string[];
  /** How a step sent back goes on; chosen by who sends back when absent. */
  resume?: SentBack['resume'];
  /** Whether an action must carry an opinion; refusing and sending back always must. */
  opinion: 'none' | 'optional' | 'required';
  form?: { form: string; view: string };
  /** Steps to which it can be sent back, nearest first. */
  returnTo: string[];
  due?: Due;
  corrections?: Correction[];
  /** Set when it was sent back: by whom and why. */
  returned?: { by: PersonRef; opinion: string; step: string };
  /** Parked while something sent back is corrected. */
  suspended?: boolean;
}

export type Phase = 'running' | 'completed' | 'refused' | 'cancelled' | 'terminated';

export interface Incident {
  id: string;
  step: string;
  entry: string;
  /** e.g. people.none, effect.failed, expression.failed, branch.none. */
  code: string;
  message: string;
  since: Instant;
  effectId?: string;
  input?: Json;
}

/** What is live in one inner sequence. */
export interface Body {
  block: string;
  /** For-each item index or repeat round. */
  index: number;
  current?: Activation;
  done: boolean;
  /** What expressions inside read by name: the item of a for-each, the round of a repeat. */
  names?: Record<string, Json>;
  /** For-each: results of the steps inside by key or id, apart from those of other items. */
  results?: Record<string, Json>;
  /** Activations that wait, their clocks stopped, until a sent-back step is done; last is restored first. */
  parked?: Activation[];
}

/** One entering of a step; `local` belongs to the step kind and is plain JSON. */
export interface Activation {
  /** e1, e2 … */
  id: string;
  step: string;
  entered: Instant;
  local: Json;
  bodies: Body[];
  /** Set when it was entered because a later step sent back. */
  returned?: SentBack;
  /** Built by the core around a step that was sent back to: goes straight back when that is done. */
  mending?: boolean;
  /** People named by an administrator who resolved an incident. */
  assigned?: PersonRef[];
  /** What its kind could not deal with, null for entering; delivered again on retry. */
  pending?: Json[];
  /** What arrived while it was parked; delivered when it is restored. */
  held?: Json[];
}

/** Why a step is done once more. */
export interface SentBack {
  by: PersonRef;
  opinion: string;
  /** The step that sent back. */
  from: string;
  resume: 'straight-back' | 'again';
  corrections: Correction[];
  /** Whoever handled the step before. */
  people: PersonRef[];
}

/** A finished step on the way actually taken. */
export interface Footstep {
  step: string;
  entry: string;
  /** Bodies around it, outermost first. */
  path: { step: string; block: string; index: number }[];
  /** Whom to ask when it is sent back to. */
  people: PersonRef[];
  /** How it stood when it finished; kept only while it can be taken back. */
  undo?: { local: Json; returned?: SentBack };
}

/** A call to a connector that is on its way. */
export interface Effect {
  id: string;
  entry: string;
  step: string;
  connector: string;
  input: Json;
}

export interface Timer {
  id: string;
  entry: string;
  at: Instant;
  /** All but `wait` belong to every open task of the activation. */
  type: 'due' | 'reminder' | 'escalation' | 'wait';
  /** Reminder: before the due time; escalation: after it; wait: after `from`. */
  period?: Period;
  from?: Instant;
  /** Set while the activation is parked. */
  pausedAt?: Instant;
  data?: Json;
}

/** An action that counted; with a substitute, `by` acted and `onBehalfOf` was asked. */
export interface Handled {
  step: string;
  entry: string;
  by: PersonRef;
  onBehalfOf?: PersonRef;
  action: string;
  at: Instant;
}

/** All there is of a running case: plain JSON, never a code position. */
export interface CaseState {
  format: 1;
  caseId: string;
  bundle: string;
  /** Number of events applied. */
  seq: number;
  phase: Phase;
  /** In words of the end step or of who ended it. */
  outcome?: string;
  number: string;
  title: string;
  startedAt: Instant;
  endedAt?: Instant;
  applicant: PersonRef & { unit: UnitFact };
  choices: Record<string, PersonRef[]>;
  /** Latest values by form key: only what expressions read. */
  forms: Record<string, { submission: string; values: FormData }>;
  /** Results of finished steps by step id; what expressions read under the step's key. */
  results: Record<string, Json>;
  /** Values put by `set` steps. */
  variables: Record<string, Json>;
  /** Who handled which step, latest last. */
  handled: Handled[];
  /** Finished steps on the way taken, in order; what can be sent back to. */
  trail: Footstep[];
  root: Body;
  tasks: Record<string, Task>;
  timers: Timer[];
  incidents: Incident[];
  /** When steps were last finished and blocks last taken, by id. */
  passed: Record<string, Instant>;
  /** Connector calls in flight by id. */
  effects: Record<string, Effect>;
  /** Request ids seen, newest last, at most 200. */
  requests: string[];
  /** Next ids. */
  counters: Record<string, number>;
}

/** What the commit writes and sends besides the state; imperative. */
export type Command =
  | { type: 'OpenTask'; task: Task }
  | { type: 'ChangeTask'; task: Task }
  | {
      type: 'CloseTask';
      taskId: string;
      as: 'done' | 'cancelled' | 'returned' | 'withdrawn' | 'transferred';
      action?: string;
      by?: PersonRef;
    }
  /** One sentence of the timeline: the web has the words for the code. */
  | { type: 'Log'; code: string; step?: string; params: Record<string, Json> }
  | { type: 'Notify'; to: PersonRef[]; code: string; task?: string; params: Record<string, Json> }
  /** 抄送. */
  | { type: 'Copy'; to: PersonRef[]; step: string }
  | { type: 'Publish'; notice: Json & object; step: string }
  | { type: 'CallConnector'; effectId: string; connector: string; input: Json; step: string }
  | { type: 'OpenIncident'; incident: Incident }
  | { type: 'CloseIncident'; incidentId: string; how: string }
  | { type: 'EndCase'; phase: Exclude<Phase, 'running'>; outcome?: string };

export type Advance =
  | { type: 'advanced'; state: CaseState; commands: Command[] }
  | { type: 'needs'; needs: Need[] }
  | { type: 'refused'; problems: Problem[] };
