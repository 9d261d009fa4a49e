import type { Json, Text } from '@yishi/policies';

/** FEEL text; reads other fields by key. */
export type Feel = string;

/** What a step lets a person do with a field. */
export type Access = 'hidden' | 'read' | 'masked' | 'edit' | 'required';

/** Whether a value tells something about a natural person (个人信息保护法). */
export type Privacy = 'none' | 'personal' | 'sensitive';

/** A rule over values that its expression must make true. */
export interface Rule {
  id: string;
  /** True when the values are in order. */
  valid: Feel;
  message: Text;
  /** A `warn` is shown and does not stop a submission. */
  severity: 'stop' | 'warn';
  /** Field id at which the message stands; the form's top when absent. */
  at?: string;
}

export interface FieldDefinition {
  /** Never changes; what logic, views and migrations refer to. */
  id: string;
  /** Property name in the data; may be Chinese; unique among its siblings. */
  key: string;
  /** Name of a registered field kind. */
  kind: string;
  label: Text;
  help?: Text;
  /** By the kind's config schema. */
  settings?: Record<string, unknown>;
  required?: boolean;
  requiredWhen?: Feel;
  visibleWhen?: Feel;
  /** Computes the value; the field is then read-only. */
  value?: Feel;
  rules?: Rule[];
  privacy?: Privacy;
  /** Why personal data is asked for; shown beside the field. */
  purpose?: Text;
  /** Children of a section or the columns of a table. */
  fields?: FieldDefinition[];
}

/** Access by field id in one view; fields not named are `edit`, in a read view `read`. */
export interface ViewDefinition {
  title?: Text;
  base: 'edit' | 'read' | 'hidden';
  fields: Record<string, Access>;
}

/** A field of the form, in a row of each table around it, the outermost first. */
export interface CasePlace {
  /** Field id; absent where something is about the whole form. */
  field?: string;
  rows?: number[];
}

export interface CaseProblem extends CasePlace {
  code: string;
  /** Id of the rule that was broken. */
  rule?: string;
  /** What was said when the case was kept; only to be read. */
  words: Text;
}

export interface CaseValue extends CasePlace {
  value: Json;
}

export interface CaseState extends CasePlace {
  shown: boolean;
  required: boolean;
}

/** Data with what the form must make of it: run before the form is published. */
export interface FormCase {
  title: Text;
  view: string;
  /** UTC instant at which it is checked, so that today never changes it. */
  now: string;
  /** Fields by id. */
  data: Record<string, unknown>;
  /** All that must be said; none when the data is in order. */
  problems: CaseProblem[];
  /** Of computed fields. */
  values: CaseValue[];
  /** Of fields that have conditions. */
  states: CaseState[];
}

export interface FormDefinition {
  key: string;
  title: Text;
  description?: Text;
  fields: FieldDefinition[];
  rules?: Rule[];
  /** Named views; steps refer to them. `fill` and `read` always exist. */
  views?: Record<string, ViewDefinition>;
  /** The test sheet, by id. It decides nothing, so no hash of what is compiled knows it. */
  tests?: Record<string, FormCase>;
}
