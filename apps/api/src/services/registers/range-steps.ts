import { createHash } from 'node:crypto';

/**
 * How days and numbers are found between two without an index for each field of each register: a
 * value stands in nested steps (of 100,000 days, of 10,000, … of one), and a range is made of few of
 * them. Steps are whole numbers: the field, the width, and where it begins.
 */
type Value = string | number;

/** Digits that lead to a step, from the widest. */
const cuts = [2, 3, 4, 5, 6, 7] as const;
const length = 7;
const [least, greatest] = ['0'.repeat(length), '3'.padEnd(length, '9')];

const dayMs = 86_400_000;

/** Seven digits in the order of the values: exact for days, four figures for numbers. */
function digitsOf(value: Value): string {
  if (typeof value === 'number') return digitsOfNumber(value);
  return String(Date.parse(`${value}T00:00:00Z`) / dayMs + 1_000_000).padStart(length, '0');
}

function digitsOfNumber(value: number): string {
  if (value === 0) return '1'.padEnd(length, '0');
  const [figures = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const digits = magnitude(Number(exponent) + 21, figures.replace('.', ''));
  if (value > 0) return `1${digits}`;
  // The larger below nothing, the earlier.
  return `0${String(999_999 - Number(digits)).padStart(6, '0')}`;
}

/** Where a number has its point, and its first figures; what is next to nothing or endless is alike. */
function magnitude(tens: number, figures: string): string {
  if (tens < 1) return '010000';
  if (tens > 98) return '989999';
  return String(tens).padStart(2, '0') + figures.padEnd(4, '0').slice(0, 4);
}

/** A field takes 28 bits of a step, which is a whole number that JSON holds exactly. */
function fieldNumber(register: string, field: string): number {
  const digest = createHash('sha256').update(`${register}/${field}`).digest();
  return (digest.readUInt32BE() >>> 4) * 2 ** 25;
}

const stepOf = (field: number, digits: string): number => field + Number(`1${digits}`);

/** The steps in which a value stands. */
export function stepsAt(register: string, field: string, value: Value): number[] {
  const [digits, own] = [digitsOf(value), fieldNumber(register, field)];
  return cuts.map((cut) => stepOf(own, digits.slice(0, cut)));
}

/** Steps of which a range is made: whatever is within stands in one; at its ends others may, too. */
export function stepsBetween(
  register: string,
  field: string,
  range: { from?: Value; to?: Value },
): number[] {
  const own = fieldNumber(register, field);
  const from = range.from === undefined ? least : digitsOf(range.from);
  const to = range.to === undefined ? greatest : digitsOf(range.to);
  return from > to ? [] : cover({ from, to }, '', 0).map((digits) => stepOf(own, digits));
}

function cover(range: { from: string; to: string }, prefix: string, level: number): string[] {
  const cut = cuts[level] ?? length;
  const [low, high] = [prefix.padEnd(length, '0'), prefix.padEnd(length, '9')];
  const first = Number((range.from > low ? range.from : low).slice(0, cut));
  const last = Number((range.to < high ? range.to : high).slice(0, cut));
  const found: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const step = String(at).padStart(cut, '0');
    const within = step.padEnd(length, '0') >= range.from && step.padEnd(length, '9') <= range.to;
    if (within || cut === length) found.push(step);
    else found.push(...cover(range, step, level + 1));
  }
  return found;
}
