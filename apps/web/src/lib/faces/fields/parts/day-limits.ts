import type { FieldUi } from '@yishi/forms';
import { today } from '#lib/i18n/index.ts';

/** First and last day that a date field takes, for the browser's calendar. */
export function dayLimits(field: FieldUi): { min?: string; max?: string } {
  const { min, max, notBeforeToday, notAfterToday } = field.settings;
  const first = notBeforeToday ? today() : min;
  const last = notAfterToday ? today() : max;
  return {
    ...(typeof first === 'string' ? { min: first } : {}),
    ...(typeof last === 'string' ? { max: last } : {}),
  };
}
