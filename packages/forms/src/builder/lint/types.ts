import type { Text } from '@yishi/policies';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';
import type { Operation } from '../../editing/index.ts';
import type { FieldKind, FieldKindRegistry } from '../../kinds/index.ts';

/** What is wrong with a form, or could be better, at one of its fields or at the whole. */
export interface Finding {
  code: string;
  /** `stop`: it cannot be published like this. */
  severity: 'stop' | 'advice';
  /** Id of the field; absent where it is about the form. */
  field?: string;
  words: Text;
  /** A way to put it right with one click. */
  mend?: { words: Text; operations: Operation[] };
}

/** A field whose kind is known, with what stands beside it. */
export interface LintedField {
  field: FieldDefinition;
  kind: FieldKind;
  siblings: readonly FieldDefinition[];
  /** Containers around it, the nearest first. */
  around: readonly FieldDefinition[];
}

export interface LintContext {
  form: FormDefinition;
  registry: FieldKindRegistry;
  fields: readonly LintedField[];
}
