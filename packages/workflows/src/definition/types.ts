import type { Feel, FormDefinition, FormMigration } from '@yishi/forms';
import type { PolicyDefinition, Text } from '@yishi/policies';
import type { RegisterDefinition } from './registers/index.ts';

/** One step of a procedure; a tree of blocks, so that no dead end can be drawn. */
export interface StepDefinition {
  /** Never changes; what sends back, results and the drawing refer to. */
  id: string;
  /** Name of a registered step kind. */
  kind: string;
  name: Text;
  /** Name under which expressions read the step's result; may be Chinese. */
  key?: string;
  /** By the kind's config schema. */
  settings: Record<string, unknown>;
  /** Inner sequences of branch, parallel, for-each and repeat. */
  blocks?: BlockDefinition[];
}

export interface BlockDefinition {
  id: string;
  name?: Text;
  /** Branch: taken when true. */
  when?: Feel;
  /** Branch: taken when no other block is. */
  otherwise?: boolean;
  steps: StepDefinition[];
}

/** Where a unit comes from when people are looked for. */
export type UnitRef =
  | { from: 'applicant' }
  | { from: 'unit'; id: string }
  | { from: 'field'; form: string; field: string };

export type UnitLevel = 'district' | 'street' | 'community' | 'area' | 'building';

/** One way of naming people; several in a list add up. */
export type Who =
  | { type: 'person'; ids: string[] }
  /** Holders of a post in the unit, or in its nearest ancestor of that level. */
  | { type: 'post'; post: string; unit: UnitRef; level?: UnitLevel }
  | { type: 'head'; unit: UnitRef; level?: UnitLevel }
  /** Members of a body (委 居 站 办) of the unit. */
  | { type: 'body'; body: string; unit: UnitRef; level?: UnitLevel }
  | { type: 'role'; role: string }
  | { type: 'applicant' }
  /** Chosen by the applicant at the start, from those the list allows. */
  | { type: 'chosen'; from?: Who[]; max?: number }
  | { type: 'field'; form: string; field: string }
  /** Whoever handled an earlier step. */
  | { type: 'handler'; step: string };

/** Whom a step asks, and what happens where the rule does not fit. */
export interface Participants {
  who: Who[];
  /** Nobody found: an incident for the administrators, or this fallback; never passes by itself. */
  empty?: { type: 'incident' } | { type: 'fallback'; who: Who[] };
  /** The applicant is found: left out (the default), or sent to the head of the unit above. */
  applicant?: 'exclude' | 'superior' | 'allow';
  /** Someone who already agreed in this case is found: asked again, the default, or left out visibly. */
  repeated?: 'ask' | 'exclude';
  /** One task for all to claim from, or a task each; step kinds have their own default. */
  pool?: boolean;
}

export interface Period {
  amount: number;
  unit: 'workingDay' | 'day' | 'hour';
}

/** Overdue never decides by itself unless `overdue` says so. */
export interface Deadline {
  period: Period;
  /** Key of the policy's parameter that says how long it may be at most. */
  most?: string;
  /** Before the due time. */
  reminders?: Period[];
  /** After the due time: these are told as well. */
  escalate?: { after: Period; who: Who[] }[];
}

/** The form of a step and what its people see and may change. */
export interface StepForm {
  form: string;
  view: string;
  /** Put in by compiling: whether the view lets anything be changed. */
  edits?: boolean;
}

/** Whether an action carries an opinion; refusing and sending back always do. */
export type OpinionRule = 'none' | 'optional' | 'required';

/** What people may do with a task of a step beside finishing it. */
export interface StepActions {
  /** Send back to an earlier step; true when absent. */
  return?: boolean;
  /** How a step sent back goes on; chosen by who sends back when absent. */
  resume?: 'choose' | 'straight-back' | 'again';
  /** 转办; true when absent. */
  transfer?: boolean;
  /** 撤回 after it was done; true when absent. */
  withdraw?: boolean;
  /** Words on the buttons, by action. */
  labels?: Record<string, Text>;
}

export interface ProcedureDefinition {
  key: string;
  title: Text;
  description?: Text;
  category?: Text;
  /** Who finds it in the catalogue; everyone who is signed in when empty. */
  startBy?: Who[];
  /** e.g. `{street}-{community}-{yyyy}-{seq:3}`; the sequence counts per the text before it. */
  number: string;
  /** FEEL, gives the text by which people know the case. */
  caseTitle: Feel;
  /** First step is of kind `start`, last is `end`. */
  steps: StepDefinition[];
  /** How it was tried, by id, as `parseScenario` reads it. It decides nothing, so no hash knows it. */
  scenarios?: Record<string, object>;
}

/** Everything one version of a procedure uses: canonical JSON, named by its sha256. */
export interface Bundle {
  format: 1;
  procedure: ProcedureDefinition;
  forms: Record<string, FormDefinition>;
  policies: Record<string, PolicyDefinition>;
  /** Versions of the plug-ins it was made with, e.g. `step/approval` -> 1. */
  kinds: Record<string, number>;
}

/** A pack as it is written and read: a folder of JSON files, or one JSON file with this shape. */
export interface Pack {
  key: string;
  title: Text;
  description?: Text;
  procedures: ProcedureDefinition[];
  forms: FormDefinition[];
  policies: PolicyDefinition[];
  /** 台账; absent in a pack that keeps no records. */
  registers?: RegisterDefinition[];
  /** How stored data come from one version of a form to the next; those of all versions so far. */
  migrations?: FormMigration[];
}
