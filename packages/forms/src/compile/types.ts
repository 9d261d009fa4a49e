import type { Text } from '@yishi/policies';
import type { Access, Feel, Privacy, Rule } from '../definition/types.ts';

/** The closed subset of JSON Schema 2020-12 that forms compile to. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $defs?: Record<string, JsonSchema>;
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: false | JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  pattern?: string;
  format?: string;
  enum?: (string | number | boolean | null)[];
  const?: string | number | boolean | null;
  title?: string;
  description?: string;
  /** A secret setting: it is written and never read. */
  writeOnly?: true;
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  dependentRequired?: Record<string, string[]>;
  /** Immutable id of the field. */
  'x-id'?: string;
  /** Kind of the field; in a config schema, of the field by which the setting is made. */
  'x-kind'?: string;
  /** What settings are called in English; `title` is their zh-CN. Config schemas only, as below. */
  'x-en'?: string;
  /** Words for the values of an enum. */
  'x-labels'?: Record<string, Text>;
  'x-help'?: Text;
  /** Settings of the field by which the setting is made, beside `x-kind`. */
  'x-settings'?: Record<string, unknown>;
  /** A value that fits the pattern. */
  'x-example'?: string;
  /** Only asked for while a neighbour has one of these values. */
  'x-when'?: Record<string, string[]>;
  /** The neighbour from whose words a text is made where nothing is entered. */
  'x-from'?: string;
  /** Seldom needed: the panel folds it away below the others. */
  'x-more'?: true;
  /** How much of what is stored is one of what is entered: bytes of a megabyte. */
  'x-scale'?: number;
  /** Value that it has in an entry newly added to a list of settings. */
  'x-begins'?: unknown;
}

/** What a person sees of a field, without what it means. */
export interface FieldUi {
  id: string;
  key: string;
  kind: string;
  label: Text;
  help?: Text;
  purpose?: Text;
  privacy: Privacy;
  settings: Record<string, unknown>;
  /** Field ids, in order; children of a section or columns of a table. */
  fields: string[];
  /** Id of the section or table it stands in. */
  parent?: string;
}

export interface FormUi {
  title: Text;
  description?: Text;
  root: string[];
  fields: Record<string, FieldUi>;
}

export interface FieldLogic {
  visible?: Feel;
  required?: Feel | boolean;
  value?: Feel;
  rules: Rule[];
  /** Field ids that this field's expressions read, for re-evaluating dependents only. */
  reads: string[];
}

export interface FormLogic {
  fields: Record<string, FieldLogic>;
  rules: Rule[];
  /** Order in which computed values settle; the form has no cycle. */
  order: string[];
}

export type FormViews = Record<string, Record<string, Access>>;

/** A form ready to be filled, checked, shown and stored; equal content has the equal hash. */
export interface CompiledForm {
  key: string;
  /** sha256 of the canonical JSON of schema, ui, logic and views. */
  hash: string;
  /** sha256 of the canonical JSON of the schema alone: decides compatibility of stored data. */
  schemaHash: string;
  schema: JsonSchema;
  ui: FormUi;
  logic: FormLogic;
  views: FormViews;
}

/** Data of a form: what JSON Schema calls the instance. */
export type FormData = Record<string, unknown>;
