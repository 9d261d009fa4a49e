import type { Json, Text } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/types.ts';
import type { Feel } from '../definition/types.ts';
import type { FindNames, Names } from '../kinds/types.ts';

/** What happens to a value that does not fit: it stops the record, or stays in its history alone. */
export type Misfit = 'report' | 'leave';

/** How one value becomes another. */
export type Conversion =
  /** As it is where the kind is the same, else as it is written and read again. */
  | { by: 'text' }
  /** Value by value; those that are not named stay as they are, `null` leaves one out. */
  | { by: 'map'; values: { from: Json; to: Json }[] }
  /** An expression over the old form, as the old field would read it. */
  | { by: 'feel'; feel: Feel };

/** One thing that a migration does; fields are named by id, old ones first. */
export type MigrationStep =
  | { type: 'convert'; from: string; to: string; how: Conversion; misfit?: Misfit }
  | { type: 'split'; from: string; to: string[]; how: SplitWay; misfit?: Misfit }
  | { type: 'merge'; from: string[]; to: string; how: MergeWay; misfit?: Misfit }
  /** What is newly required gets this value where there is none. */
  | { type: 'fill'; field: string; value: Json }
  /** What is newly required stays empty until the record is changed next. */
  | { type: 'later'; field: string }
  /** The value stays in the history alone. */
  | { type: 'drop'; field: string };

/** `parts` names the properties of a kind's value, e.g. `from` and `to`, one for each field. */
export type SplitWay = { by: 'separator'; separator: string } | { by: 'parts'; parts: string[] };
export type MergeWay = { by: 'joiner'; joiner: string } | { by: 'parts'; parts: string[] };

/** A declared migration of a form's data from one version to the next. */
export interface FormMigration {
  /** Key of the form. */
  form: string;
  /** Schema hashes of the two versions: nothing else decides what stored data look like. */
  from: string;
  to: string;
  steps: MigrationStep[];
}

/** Two versions, and what was declared between them; no steps where nothing had to be. */
export interface MigrationLeg {
  before: CompiledForm;
  after: CompiledForm;
  steps: readonly MigrationStep[];
}

export interface MigrationContext {
  names: Names;
  find: FindNames;
  /** The recorded time, as everywhere. */
  now: string;
  timeZone: string;
}

/** A value that did not arrive, or a place that stays empty. Never holds the value itself. */
export interface MigrationFinding {
  /** `stop`: the data cannot be taken over as they are; `note`: told because it was declared so. */
  severity: 'stop' | 'note';
  code: 'homeless' | 'unfit' | 'missing' | 'dropped' | 'left' | 'later';
  field: string;
  /** JSON pointer, into the old data for values, into the new for what is missing. */
  path: string;
  label: Text;
  reason: Text;
}

/** What has not arrived in its field, told to whoever looks after the data. Holds the value in words. */
export interface LostValue {
  /** The new field, and its rows, in which it should stand; else the old one. */
  field: string;
  rows: readonly number[];
  label: Text;
  /** What stood there; absent where nothing did and something is needed. */
  words?: Text;
  reason: Text;
  /** Whether it is about a person. */
  personal: boolean;
}

export interface MigratedData {
  /** What fits the new form. */
  data: FormData;
  findings: MigrationFinding[];
  lost: LostValue[];
}

/** What takes data of one version to the next. */
export type Migrator = (data: FormData, context: MigrationContext) => MigratedData;

/** A change that stored data do not survive by themselves, and what may be done about it. */
export interface MigrationNeed {
  field: string;
  change: 'removed' | 'retyped' | 'tightened' | 'required' | 'rows';
  label: Text;
  words: Text;
  /** The proposed one first. */
  choices: MigrationStep[];
}
