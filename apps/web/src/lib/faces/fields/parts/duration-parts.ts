import type { FieldUi } from '@yishi/forms';
import { parseNumber } from './parse-number.ts';

export type DurationPart = 'days' | 'hours' | 'minutes';

const lengths: Record<DurationPart, number> = { days: 1440, hours: 60, minutes: 1 };

/** The parts that the settings ask for, the longest first. */
export function durationParts(field: FieldUi): DurationPart[] {
  const parts = field.settings['parts'];
  return (typeof parts === 'string' ? parts : 'hours-minutes').split('-') as DurationPart[];
}

/** Minutes spread over the boxes; parts that are nothing stay empty, unless all are. */
export function splitDuration(
  value: unknown,
  parts: readonly DurationPart[],
): Partial<Record<string, string>> {
  if (typeof value !== 'number') return {};
  const last = parts.at(-1);
  let rest = value;
  const boxes: Partial<Record<string, string>> = {};
  for (const part of parts) {
    const count = part === last ? rest / lengths[part] : Math.floor(rest / lengths[part]);
    rest -= count * lengths[part];
    if (count !== 0 || value === 0) boxes[part] = String(count);
  }
  return boxes;
}

/** Minutes of what stands in the boxes; undefined for nothing, the text itself for what is no number. */
export function joinDuration(
  boxes: Partial<Record<string, string>>,
  parts: readonly DurationPart[],
): number | string | undefined {
  let minutes: number | undefined;
  for (const part of parts) {
    const count = parseNumber(boxes[part] ?? '');
    if (count === null) return boxes[part];
    if (count !== undefined) minutes = (minutes ?? 0) + count * lengths[part];
  }
  return minutes === undefined ? undefined : Math.round(minutes * 1e6) / 1e6;
}
