import type { FieldUi } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { text } from '#lib/i18n/index.ts';

/** The options of a choice, worded in the reader's language. */
export function optionsOf(field: FieldUi): { value: string; label: string }[] {
  const options = field.settings['options'];
  if (!Array.isArray(options)) return [];
  return (options as { value: string; label: Text }[]).map(({ value, label }) => ({
    value,
    label: text(label),
  }));
}

/** Many options, or a wish for it, make a list to open instead of buttons. */
export function asList(field: FieldUi): boolean {
  return field.settings['widget'] === 'select' || optionsOf(field).length > 7;
}
