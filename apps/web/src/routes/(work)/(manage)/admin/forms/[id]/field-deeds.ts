import type { FieldDefinition } from '@yishi/forms';

/** What is done to a field in a dialog of the page. */
export interface FieldDeeds {
  move(field: FieldDefinition): void;
  /** Keeps it, with what is in it, to be used in other forms. */
  keep(field: FieldDefinition): void;
  /** Opens its settings; absent where they stand beside the form. */
  settings?: ((field: FieldDefinition) => void) | undefined;
}
