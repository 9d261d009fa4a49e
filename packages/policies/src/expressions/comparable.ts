import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import type { Problem } from '../problem.ts';
import { notComparableAt } from './problem-at.ts';
import type { Comparison, Expression } from './types.ts';

function kindOf(value: unknown): string | undefined {
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDateTime) return 'date time';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDuration) return 'duration';
  return ['number', 'string', 'boolean'].includes(typeof value) ? typeof value : undefined;
}

/** The value under a path of FEEL values; undefined inside lists and where it is missing. */
function valueOf(names: unknown, path: readonly string[]): unknown {
  let value = names;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Orders between values of different kinds, which FEEL would silently call false. */
export function notComparable(
  { text, comparisons }: Expression,
  names: Readonly<Record<string, unknown>>,
): Problem[] {
  const kind = (side: Comparison['sides'][number]): string | undefined =>
    typeof side === 'string' ? side : kindOf(valueOf(names, side));
  return comparisons.flatMap(({ sides, from, to }) => {
    const [left, right] = sides.map(kind);
    if (left === undefined || right === undefined || left === right) return [];
    return [notComparableAt(text, { from, to })];
  });
}
