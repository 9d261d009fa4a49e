import { fromDecimal, rational, roundScaled, toFixed, total } from '../exact/index.ts';
import type { Rational, RoundingMode } from '../exact/index.ts';
import { dayOf } from '../calendar/index.ts';
import { ageOn, birthOf, isIdNumber, sexOf } from '../identity/index.ts';
import { compilePattern } from './pattern.ts';
import { tidy, toFeelValue, zoned } from './values.ts';
import type { Clock } from './types.ts';

/** What a function of ours could not do, in zh-CN; the evaluation then has a problem. */
export type Report = (message: string) => void;

type Override = (clock: Clock, report: Report) => (...given: unknown[]) => unknown;

const exact = (value: number): Rational => fromDecimal(tidy(value));

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const isEmpty = (value: unknown): boolean => value === null || value === undefined;

/** Numbers of a list or of the arguments; empty cells are left out, as a spreadsheet does. */
function numbers(given: unknown[], report: Report): number[] | undefined {
  const [first] = given;
  const list: unknown[] = given.length === 1 && Array.isArray(first) ? (first as unknown[]) : given;
  const filled = list.filter((each) => !isEmpty(each));
  if (filled.every(isNumber)) return filled;
  report('须全为数字');
  return undefined;
}

const overNumbers =
  (compute: (values: number[]) => number | null): Override =>
  (_clock, report) =>
  (...given) => {
    const values = numbers(given, report);
    return values ? compute(values) : null;
  };

const sum = (values: number[]): number => toNumber(total(values.map(exact)));

/** By way of decimal text, which is read back to the nearest double. */
const toNumber = (value: Rational): number => tidy(Number(toFixed(value, 20)));

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : tidy((low + high) / 2);
}

const rounding =
  (mode: RoundingMode): Override =>
  (_clock, report) =>
  (n, scale = 0) => {
    if (isEmpty(n) || isEmpty(scale)) return null;
    if (!isNumber(n) || !Number.isInteger(scale) || Math.abs(scale as number) > 15) {
      report('须为数字，位数须为不超过15的整数');
      return null;
    }
    const places = scale as number;
    const scaled = roundScaled(exact(n), places, mode);
    const scale10 = 10n ** BigInt(Math.abs(places));
    return toNumber(places >= 0 ? rational(scaled, scale10) : rational(scaled * scale10));
  };

/** Runs a regular expression by RE2; FEEL's `$0` is the whole of what was found. */
const byPattern =
  (
    run: (pattern: ReturnType<typeof compilePattern> & { ok: true }, texts: string[]) => unknown,
    flagsAt: number,
  ): Override =>
  (_clock, report) =>
  (...given) => {
    if (given.slice(0, flagsAt).some(isEmpty)) return null;
    const texts = given.filter((each) => typeof each === 'string');
    const flags = given[flagsAt];
    if (given.slice(0, flagsAt).some((each) => typeof each !== 'string')) {
      report('须为文本');
      return null;
    }
    const compiled = compilePattern(texts[1] ?? '', typeof flags === 'string' ? flags : '');
    if (compiled.ok) return run(compiled, texts);
    report(compiled.problems[0]?.message ?? '正则表达式有误');
    return null;
  };

/** Of an identity number as it is typed; nothing while it is not whole. */
const ofIdNumber =
  (compute: (number: string, clock: Clock) => unknown): Override =>
  (clock, report) =>
  (given) => {
    if (isEmpty(given)) return null;
    if (typeof given !== 'string') {
      report('须为身份证号');
      return null;
    }
    const number = given.replaceAll(/\s/g, '').toUpperCase();
    return isIdNumber(number) ? compute(number, clock) : null;
  };

/** FEEL's functions that need the recorded time, RE2, or exact figures. */
export const overrides: Readonly<Record<string, Override>> = {
  now: (clock) => () => zoned(clock.now, clock.timeZone),
  today: (clock) => () => toFeelValue(dayOf(clock.now, clock.timeZone).day, clock.timeZone),
  matches: byPattern((pattern, [text = '']) => pattern.value.test(text), 2),
  replace: byPattern(
    (pattern, [text = '', , replacement = '']) =>
      pattern.value.replace(
        text,
        replacement.replaceAll('$0', () => '$&'),
      ),
    3,
  ),
  split: byPattern((pattern, [text = '']) => pattern.value.split(text), 2),
  sum: overNumbers(sum),
  mean: overNumbers((values) => (values.length === 0 ? null : tidy(sum(values) / values.length))),
  min: overNumbers((values) => (values.length === 0 ? null : Math.min(...values))),
  max: overNumbers((values) => (values.length === 0 ? null : Math.max(...values))),
  median: overNumbers(median),
  decimal: rounding('half-even'),
  floor: rounding('floor'),
  ceiling: rounding('ceiling'),
  'round up': rounding('up'),
  'round down': rounding('down'),
  'round half up': rounding('half-up'),
  'round half down': rounding('half-down'),
  'birth date of': ofIdNumber((number, { timeZone }) => toFeelValue(birthOf(number), timeZone)),
  'sex of': ofIdNumber(sexOf),
  'age of': ofIdNumber((number, { now, timeZone }) =>
    ageOn(birthOf(number), dayOf(now, timeZone).day),
  ),
};
