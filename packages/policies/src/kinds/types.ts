import type { Clock } from '../expressions/index.ts';
import type { Json } from '../json.ts';
import type { Problem, Result } from '../problem.ts';
import type { Text } from '../text.ts';

/** The closed subset of JSON Schema 2020-12 in which settings are described. */
export interface SettingsSchema {
  $schema?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  title?: string;
  description?: string;
  properties?: { readonly [key: string]: SettingsSchema };
  required?: readonly string[];
  additionalProperties?: false;
  items?: SettingsSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  enum?: readonly (string | number | boolean)[];
  /** `feel` and `feel-unary` are checked as expressions wherever they stand. */
  format?: 'feel' | 'feel-unary';
}

/** One line of why a policy gave what it gave, readable as it stands; `values` for tables and tests. */
export interface TraceLine {
  text: Text;
  values?: Record<string, Json>;
}

export interface PolicyOutcome {
  value: Json;
  trace: TraceLine[];
}

/** A number or text that the law or the district sets, valid from a day on. */
export interface PolicyParameter {
  /** May have dots: `fund.floor` is read as 参数.fund.floor. */
  key: string;
  title: Text;
  /** Money is integer 分, with the unit 分; it is shown in 元. */
  value: Json;
  unit?: Text;
  /** Calendar day; several of one key are its history. */
  effectiveFrom: string;
  legalBasis?: Text;
}

export interface PolicyDefinition {
  key: string;
  title: Text;
  /** Name of a registered policy kind. */
  kind: string;
  /** Of this policy, counted up when it changes. */
  version: number;
  /** By the kind's settings schema. */
  settings: Record<string, unknown>;
  parameters: PolicyParameter[];
}

/** What an evaluation is given besides settings and inputs. */
export interface PolicyEnvironment {
  /** Values in force, by key; expressions read them under `参数`. */
  parameters: Record<string, Json>;
  /** How the trace names and shows parameters, by key. */
  described?: Record<string, Pick<PolicyParameter, 'title' | 'unit'>>;
  clock: Clock;
}

/** A kind of policy: one plain value, registered through the same door by built-ins and plug-ins. */
export interface PolicyKind<Settings = Record<string, unknown>> {
  kind: string;
  version: number;
  title: Text;
  /** The settings panel is a form made from it. */
  settingsSchema: SettingsSchema;
  /** What the schema cannot say; only called with settings that fit it, and the parameters' keys. */
  check?(settings: Settings, parameterKeys: readonly string[]): Problem[];
  /** Shows the kind at work, for the builder and the contract suite. */
  example: {
    settings: Settings;
    inputs: Record<string, Json>;
    parameters?: Record<string, Json>;
  };
  evaluate(
    settings: Settings,
    inputs: Record<string, Json>,
    environment: PolicyEnvironment,
  ): Result<PolicyOutcome>;
}
