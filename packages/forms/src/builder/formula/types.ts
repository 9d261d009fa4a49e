import type { Text } from '@yishi/policies';

/** Where a formula of a field stands; a field's rules see what a section holds. */
export interface FormulaPlace {
  /** Id of the field; null for the rules of the form itself. */
  field: string | null;
  role: 'visibleWhen' | 'requiredWhen' | 'value' | 'valid';
}

/** A name that a formula may read. */
export interface FormulaName {
  /** As it is written, e.g. `负责人.电话`. */
  name: string;
  label: Text;
  /** What the field is called by its kind. */
  kind: Text;
}

/** What is wrong with a formula, from one character to another (UTF-16 offsets). */
export interface FormulaFault {
  from: number;
  to: number;
  code: string;
  words: Text;
}
