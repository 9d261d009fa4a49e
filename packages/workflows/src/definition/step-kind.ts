import type { Feel, FieldDefinition, FormDefinition, JsonSchema } from '@yishi/forms';
import type { Problem, Text } from '@yishi/policies';
import type { Participants, Period, StepForm } from './types.ts';

/** What a step's settings point to; paths are relative to the settings. */
export interface StepUses {
  expressions?: {
    path: string;
    feel: Feel;
    result?: 'boolean' | 'list' | 'any';
    /** What it gives is shown to the public. */
    public?: boolean;
  }[];
  participants?: { path: string; participants: Participants }[];
  forms?: { path: string; form: StepForm }[];
  /** Other steps, by id. */
  steps?: { path: string; step: string }[];
  /**
   * Fields of forms, by id; `shown` ones are taken from the submission, not read here, and `public`
   * ones are shown to the public.
   */
  fields?: { path: string; form: string; field: string; shown?: boolean; public?: boolean }[];
  /** A refusal that the step only tells of: unless something reads its result, nothing follows. */
  untold?: { path: string; acts: string };
  /** How long something lasts that a parameter of a policy may demand to be longer. */
  lasts?: { path: string; period: Period; parameter?: string }[];
  registers?: RegisterUse[];
  /** Names under which expressions read what it puts: anywhere later, and inside its blocks. */
  variables?: string[];
  inside?: string[];
}

/** What a step does with a register; fields of its form by id, with the place that names them. */
export interface RegisterUse {
  path: string;
  register: string;
  searched: { path: string; field: string }[];
  written: { path: string; field: string }[];
  /** Put into the step's result, which everyone reads who sees the case. */
  copied: { path: string; field: string }[];
  /** Whether it adds records: then whatever is required must be written. */
  creates: boolean;
}

/** Elements of BPMN 2.0 that kinds of steps are drawn as; `each` and `loop` are sub-processes. */
export type BpmnShape =
  | 'startEvent'
  | 'endEvent'
  | 'userTask'
  | 'sendTask'
  | 'serviceTask'
  | 'scriptTask'
  | 'timer'
  | 'exclusive'
  | 'parallel'
  | 'each'
  | 'loop';

/** The half of a step kind that designing and publishing need; behaviour is in the core's StepKind. */
export interface StepKindDefinition<Settings = Record<string, unknown>> {
  kind: string;
  version: number;
  /** Where the palette shows it. */
  group: 'people' | 'flow' | 'automatic';
  title: Text;
  description: Text;
  /** JSON Schema of `settings`; the settings panel is a form made from it. */
  configSchema: JsonSchema;
  /** Settings that a new step of it begins with; what is missing is asked for. */
  initial?: Partial<Settings>;
  /** Settings that are in order over the forms `f` and `sheet` of the contract suite, which tries them. */
  example: Partial<Settings>;
  /** Words on the buttons of its actions, by action. */
  actions?: Record<string, { label: Text; danger?: boolean }>;
  /** How many inner sequences it has; none when absent. */
  blocks?: { min: number; max: number; conditions?: boolean };
  /** People handle it, so it can be sent back to. */
  handled?: boolean;
  /** It decides about the applicant's matter: nobody decides about their own. */
  decides?: boolean;
  /** What it has done cannot be taken back, e.g. a published notice. */
  irreversible?: boolean;
  /** Its submissions are sheets of its own, not the case's form. */
  sheets?: boolean;
  /** What later conditions may ask of its result, as fields that they are picked from. */
  result?: readonly FieldDefinition[];
  /** Its result for those who are not to know who said what; only where it holds that. */
  unnamed?(result: unknown): unknown;
  /** What it is in a BPMN 2.0 diagram; people's work is a user task, all else a service task. */
  bpmn?: BpmnShape;
  /** Stands first in a procedure, and nowhere else. */
  first?: boolean;
  /** Nothing of its block can come after it. */
  last?: boolean;
  /** Without forms it gives what the settings alone say. */
  uses?(settings: Settings, forms?: Record<string, FormDefinition>): StepUses;
  /** What the schema cannot say; paths are relative to the settings. */
  lint?(settings: Settings, forms: Record<string, FormDefinition>): Problem[];
  /** Settings as the program needs them: texts left out, facts of forms put in. */
  compile?(settings: Settings, forms: Record<string, FormDefinition>): Record<string, unknown>;
}

/** Step kinds by name; a value that is passed on, never module state. */
export interface Registry<Kind> {
  get(kind: string): Kind | undefined;
  all(): readonly Kind[];
}
