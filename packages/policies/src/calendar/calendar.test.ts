import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../../../tests/vectors/working-days.json' with { type: 'json' };
import {
  addDays,
  addWorkingDays,
  chinaCalendar,
  daysBetween,
  isDay,
  isWorkingDay,
  workingDaysBetween,
} from './index.ts';

const day = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2025-01-01', n));

test('the shipped arrangements of 2025 and 2026 are those published', () => {
  const { years } = chinaCalendar;
  expect(Object.values(years).flatMap(({ off }) => off)).toEqual(vectors.off);
  expect(Object.values(years).flatMap(({ work }) => work)).toEqual(vectors.work);
});

describe('a period of n working days starts on the day after', () => {
  test.each(vectors.cases)('$workingDays from $from is $due', ({ from, workingDays, due }) => {
    const result = addWorkingDays(chinaCalendar, from, workingDays);
    expect(result.due).toBe(due);
    expect(result.provisional).toBe(false);
    expect(result.counted).toHaveLength(workingDays);
  });
});

describe('counting forth and back agree', () => {
  const amount = fc.integer({ min: 1, max: 120 });

  test('the days between a start and its due day are the period', () => {
    fc.assert(
      fc.property(day, amount, (from, n) => {
        const { due } = addWorkingDays(chinaCalendar, from, n);
        expect(workingDaysBetween(chinaCalendar, from, due).days).toBe(n);
      }),
    );
  });

  test('counting back from a working day gives the day from which it is reached', () => {
    fc.assert(
      fc.property(day, amount, (from, n) => {
        fc.pre(isWorkingDay(chinaCalendar, from).working);
        const back = addWorkingDays(chinaCalendar, from, -n).due;
        expect(addWorkingDays(chinaCalendar, back, n).due).toBe(from);
        expect(workingDaysBetween(chinaCalendar, from, back).days).toBe(-n);
      }),
    );
  });

  test('a longer period never ends earlier', () => {
    fc.assert(
      fc.property(day, amount, (from, n) => {
        const { due } = addWorkingDays(chinaCalendar, from, n);
        expect(addWorkingDays(chinaCalendar, from, n + 1).due > due).toBe(true);
      }),
    );
  });
});

describe('a year without an arrangement', () => {
  test('makes the due day provisional and counts ordinary weekends', () => {
    expect(addWorkingDays(chinaCalendar, '2026-12-31', 2)).toEqual({
      due: '2027-01-04',
      provisional: true,
      counted: ['2027-01-01', '2027-01-04'],
    });
  });

  test('does not matter to a period that ends before it', () => {
    expect(addWorkingDays(chinaCalendar, '2026-12-30', 1).provisional).toBe(false);
  });
});

describe('calendar days', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (each) => {
    expect(isDay(each)).toBe(true);
  });

  test.each(['2025-02-29', '1900-02-29', '2025-13-01', '2025-1-1', '2025-04-31', '', 'heute'])(
    '%j does not exist',
    (each) => {
      expect(isDay(each)).toBe(false);
    },
  );

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9000, max: 9000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });
});
