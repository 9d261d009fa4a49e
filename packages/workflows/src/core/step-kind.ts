import type { Feel, JsonSchema } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import type {
  Deadline,
  Participants,
  Period,
  ProgramBlock,
  Registry,
  StepActions,
  StepForm,
  StepKindDefinition,
  Who,
} from '../definition/index.ts';
import { fragments } from '../definition/index.ts';
import type {
  Body,
  CaseState,
  DueFact,
  Instant,
  Json,
  PersonRef,
  SentBack,
  SubmissionRef,
  Task,
} from './types.ts';

/** What a step kind is told after it was entered. */
export type StepEvent =
  | {
      type: 'TaskDone';
      key: string;
      action: string;
      by: PersonRef;
      onBehalfOf?: PersonRef;
      opinion?: string;
      submission?: SubmissionRef;
    }
  | { type: 'BodyDone'; block: string; index: number }
  | { type: 'WaitOver' }
  | { type: 'EffectSucceeded'; output: Json }
  /** This person's own action is taken back; the kind opens their task again. */
  | { type: 'Withdrawn'; by: PersonRef };

/** What a step kind wants done; applied by the core in order, all or nothing. */
export type StepMove =
  | {
      type: 'OpenTask';
      /** Unique among the open tasks of this activation. */
      key: string;
      /** More than one: a pool, one of them does it. */
      people: PersonRef[];
      because: string;
      /** What finishes it, e.g. agree and refuse. */
      actions: string[];
      /** What else may be done with it, by the settings. */
      side?: StepActions | undefined;
      opinion: Task['opinion'];
      form?: StepForm | undefined;
      deadline?: Deadline | undefined;
    }
  | { type: 'CloseTask'; key: string; by?: PersonRef }
  /** `alone` forgets the other bodies, which are done; `done` records one that needs no work. */
  | {
      type: 'OpenBody';
      block: string;
      index: number;
      names?: Record<string, Json>;
      /** Keeps results of steps inside apart; those it begins with. */
      results?: Record<string, Json>;
      alone?: boolean;
      done?: boolean;
    }
  | { type: 'CancelBody'; block: string; index: number }
  | { type: 'Remember'; local: Json }
  /** `asked` are those to whom a sending back goes: those who acted when absent, nowhere when empty. */
  | { type: 'Finish'; result?: Json; asked?: PersonRef[] }
  | { type: 'SendBack'; step: string; resume: SentBack['resume']; by: PersonRef; opinion: string }
  | { type: 'EndCase'; phase: 'completed' | 'refused'; outcome?: string }
  | { type: 'Wait'; until: Instant; period?: Period }
  | { type: 'CallConnector'; connector: string; input: Json }
  | { type: 'SetVariables'; values: Record<string, Json> }
  | { type: 'OpenIncident'; code: string; message: string }
  | { type: 'Log'; code: string; params: Record<string, Json> }
  | { type: 'Notify'; to: PersonRef[]; code: string; params: Record<string, Json> }
  | { type: 'Copy'; to: PersonRef[] }
  | { type: 'Publish'; notice: Record<string, Json> };

export interface Asked {
  people: PersonRef[];
  /** Why these, in words. */
  because: string;
  /** Why each, by id, where not all were found by the same rule. */
  reasons?: Record<string, string>;
  /** Ids of those who were found and must keep away. */
  recused: string[];
}

/** What is about to be done with a task, for a kind's own refusals. */
export interface ActionAsked {
  /** Key of the task; absent for withdraw. */
  key?: string;
  action: string;
  by: PersonRef;
  onBehalfOf?: PersonRef;
  /** Transfer: to whom. */
  to?: PersonRef[];
  submission?: SubmissionRef;
}

/** What a step kind may know; asking for what only the database knows is part of it. */
export interface StepContext<Settings = Record<string, unknown>, Local = Json> {
  readonly step: string;
  readonly entry: string;
  readonly settings: Settings;
  /** Null when the step is entered. */
  readonly local: Local;
  readonly at: Instant;
  readonly blocks: readonly ProgramBlock[];
  readonly bodies: readonly Body[];
  /** Open tasks of this activation. */
  readonly tasks: readonly Task[];
  /** Set when a later step sent back to this one. */
  readonly returned: SentBack | undefined;
  /** Its blocks are open only around a step that goes straight back when it is done. */
  readonly mending: boolean;
  /** What it came to when it was last finished. */
  readonly result: Json | undefined;
  readonly state: Readonly<CaseState>;
  /** A failing expression becomes an incident. */
  evaluate(feel: Feel, names?: Record<string, Json>): Json;
  /** Whether a condition holds; anything but true or false becomes an incident. */
  holds(feel: Feel, names?: Record<string, Json>): boolean;
  /** People by the rules of participants, without the recused; nobody or too many becomes an incident. */
  people(participants: Participants, recused?: readonly Who[]): Asked;
  /** People without any rule; may be none. */
  find(who: readonly Who[]): Asked;
  /** Stops with an incident that names this step; nothing of what was returned is done. */
  fail(code: string, message: string): never;
  /** End of a period in the installation's calendar. */
  due(period: Period, from?: Instant): DueFact;
  /** First instant of a calendar day in the installation's zone. */
  startOfDay(day: string): Instant;
  /** Value of a field, by id or key, as last submitted; null when there is none. */
  value(form: string, field: string): Json;
  /** A text with `{{ FEEL }}` merge fields filled in. */
  merge(template: string): string;
}

/** A kind of step: one plain value, registered by the built-ins and by plug-ins through the same door. */
export interface StepKind<
  Settings = Record<string, unknown>,
  Local = Json,
> extends StepKindDefinition<Settings> {
  enter(step: StepContext<Settings, null>): StepMove[];
  on?(step: StepContext<Settings, Local>, event: StepEvent): StepMove[];
  /**
   * Opens the bodies (only them) that lead to a step in `block`; `index` when one is meant. Local is
   * what it remembered when it was still live.
   */
  reopen?(step: StepContext<Settings, Local | null>, block: string, index?: number): StepMove[];
  /** What it comes to after a step inside was corrected; the result stays as it is when absent. */
  mended?(step: StepContext<Settings, Local>): Json;
  /** Why this action is refused, beyond what holds for every task. */
  check?(step: StepContext<Settings, Local>, asked: ActionAsked): Problem[];
}

export type StepKindRegistry = Registry<StepKind>;

/** The settings of a kind whose buttons may be renamed, with a name for each action of its own. */
function withLabels(schema: JsonSchema, own: StepKind['actions'] = {}): JsonSchema {
  const actions = schema.properties?.actions;
  const labels = actions?.properties?.labels;
  if (!labels) return schema;
  const named = Object.entries(own).map(([action, { label }]) => [
    action,
    { ...fragments.text, title: label['zh-CN'], 'x-en': label.en },
  ]);
  const all = { ...labels, properties: { ...Object.fromEntries(named), ...labels.properties } };
  const asked = { ...actions, properties: { ...actions.properties, labels: all } };
  return { ...schema, properties: { ...schema.properties, actions: asked } };
}

/** Declares a step kind; the type of its settings is checked here and forgotten outside. */
export function defineStep<Settings, Local = Json>(kind: StepKind<Settings, Local>): StepKind {
  const configSchema = withLabels(kind.configSchema, kind.actions);
  return { ...kind, configSchema } as unknown as StepKind;
}

/** A registry of the given kinds; two of one name are a bug. */
export function createStepKinds(kinds: readonly StepKind[]): StepKindRegistry {
  const byName = new Map<string, StepKind>();
  for (const kind of kinds) {
    if (byName.has(kind.kind)) throw new Error(`two step kinds are named ${kind.kind}`);
    byName.set(kind.kind, kind);
  }
  return { get: (name) => byName.get(name), all: () => kinds };
}
