import type { FieldUi } from '@yishi/forms';

/** The setting `step` (minutes) as a native time input counts: in seconds; whole minutes without it. */
export function stepSeconds(field: FieldUi): number {
  const { step } = field.settings;
  return typeof step === 'number' ? step * 60 : 60;
}
