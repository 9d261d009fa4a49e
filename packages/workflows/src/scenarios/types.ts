import type { UnitLevel } from '../definition/index.ts';
import type { CaseState, Command, Json } from '../core/index.ts';

export interface ScenarioUnit {
  name: string;
  /** The name when absent. */
  id?: string;
  code: string;
  level: UnitLevel | 'department';
  /** Name of the unit above. */
  in?: string;
}

export interface ScenarioPerson {
  name: string;
  /** The name when absent. */
  id?: string;
  unit: string;
  posts?: string[];
  bodies?: string[];
  roles?: string[];
  head?: boolean;
  administers?: boolean;
}

export interface Given {
  /** Instant with offset. */
  now: string;
  timeZone?: string;
  units: ScenarioUnit[];
  people: ScenarioPerson[];
  /** Working days are Monday to Friday but these, and the workdays. */
  holidays?: string[];
  workdays?: string[];
  parameters?: Record<string, Json>;
}

export interface ActorWhen {
  actor: string;
  action: string;
  step?: string;
  /** Whose substitute acts. */
  for?: string;
  /** Item or round from 0 where the step is open several times. */
  item?: number;
  /** As seen before the task changed. */
  stale?: boolean;
  data?: Record<string, unknown>;
  choices?: Record<string, string[]>;
  opinion?: string;
  reason?: string;
  to?: string | string[];
  resume?: 'straight-back' | 'again';
  corrections?: { field: string; remark: string }[];
  how?: 'retry' | 'skip' | 'change-input' | 'assign';
  input?: Json;
  people?: string[];
}

export type When =
  | ActorWhen
  | { after: string }
  | { until: string }
  | { connector: string; answers?: Json; fails?: string };

export interface Then {
  refused?: string | string[];
  open?: Record<string, string[]>;
  live?: string[];
  parked?: string[];
  phase?: string;
  outcome?: string;
  number?: string;
  title?: string;
  due?: Record<string, string>;
  results?: Record<string, Json>;
  variables?: Record<string, Json>;
  incidents?: string[];
  logs?: string[];
  notified?: string[];
  published?: string[];
  corrections?: Record<string, string[]>;
  returnTo?: Record<string, string[]>;
}

export interface Scenario {
  title: string;
  /** Key of the procedure. */
  procedure: string;
  given: Given;
  steps: { when: When; then?: Then }[];
}

/** What a scenario went through. */
export interface Coverage {
  steps: string[];
  blocks: string[];
  /** Step and action, e.g. `check agree`. */
  actions: string[];
  refusals: string[];
  incidents: string[];
  phases: string[];
}

export interface ScenarioFailure {
  /** From 0. */
  step: number;
  message: string;
}

export interface ScenarioResult {
  title: string;
  ok: boolean;
  failures: ScenarioFailure[];
  coverage: Coverage;
  /** The case as it was left; absent when it never started. */
  state?: CaseState;
  /** Everything that was ordered, in its order. */
  commands: Command[];
}
