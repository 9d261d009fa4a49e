import { assert, date, double, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsAt, stepsBetween } from './range-steps.ts';

const at = (value: string | number) => stepsAt('households', 'size', value);
const between = (from?: string | number, to?: string | number) =>
  stepsBetween('households', 'size', {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
const meet = (some: readonly number[], others: readonly number[]): boolean =>
  some.some((step) => others.includes(step));

const numbers = oneof(
  integer({ min: -2000, max: 2000 }),
  integer(),
  double({ noNaN: true, noDefaultInfinity: true }),
);
const days = date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
}).map((each) => each.toISOString().slice(0, 10));

const sorted = <T extends string | number>(values: readonly T[]): T[] =>
  values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

describe('steps', () => {
  test('of a range hold every number within it, and are few', () => {
    assert(
      property(tuple(numbers, numbers, numbers), (three) => {
        const [from = 0, value = 0, to = 0] = sorted(three);
        for (const range of [between(from, to), between(from), between(undefined, to)]) {
          expect(meet(range, at(value))).toBe(true);
          expect(range.length).toBeLessThan(150);
        }
      }),
    );
  });

  test('of a range of days hold the days within it and no others', () => {
    assert(
      property(tuple(days, days, days), (three) => {
        const [first = '', middle = '', last = ''] = sorted(three);
        expect(meet(between(first, last), at(middle))).toBe(true);
        if (middle < last) expect(meet(between(first, middle), at(last))).toBe(false);
        if (first < middle) expect(meet(between(middle, last), at(first))).toBe(false);
      }),
    );
  });

  test.each([
    [9, undefined, 8],
    [100, 200, 201],
    [-5, 0, 0.5],
    [0.01, 0.02, 0.021],
    [-20, -10, -9],
  ])('of numbers from %s to %s leave %s out', (from, to, other) => {
    expect(meet(between(from, to), at(other))).toBe(false);
  });

  test('of a range that ends before it begins are none', () => {
    expect(between(3, 2)).toEqual([]);
  });

  test('of one field are not those of another, nor of another register', () => {
    expect(meet(stepsAt('households', 'age', 3), at(3))).toBe(false);
    expect(meet(stepsAt('people', 'size', 3), at(3))).toBe(false);
  });

  test('are whole numbers that JSON holds exactly', () => {
    for (const step of at(Number.MAX_VALUE)) expect(Number.isSafeInteger(step)).toBe(true);
  });
});
