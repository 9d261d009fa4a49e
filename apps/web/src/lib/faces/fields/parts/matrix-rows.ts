import type { FieldUi } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { text } from '#lib/i18n/index.ts';

/** The rows of a matrix, worded in the reader's language. */
export function matrixRows(field: FieldUi): { value: string; label: string }[] {
  const rows = field.settings['rows'] as { value: string; label: Text }[];
  return rows.map(({ value, label }) => ({ value, label: text(label) }));
}

/** What was chosen, by row. */
export function answersOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value as Record<string, string>));
}
