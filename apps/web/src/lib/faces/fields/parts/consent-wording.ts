import type { FieldUi } from '@yishi/forms';
import type { Text } from '@yishi/policies';

/** What is to be agreed to, and the words beside the box to tick. */
export function wordingOf(field: FieldUi): { wording: Text; statement: Text | undefined } {
  const { wording, statement } = field.settings as { wording: Text; statement?: Text };
  return { wording, statement };
}
