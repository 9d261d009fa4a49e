import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, dayOf, dueInstant, instantOf } from './index.ts';
import type { DueRequest } from './index.ts';

const request: DueRequest = {
  from: '2025-01-22T02:00:00.000Z',
  amount: 5,
  unit: 'workingDay',
  endOfDay: '24:00',
  timeZone: 'Asia/Shanghai',
  calendar: chinaCalendar,
};

describe('a due day ends at 24:00 or at office close', () => {
  test('24:00 in Shanghai is 16:00 UTC', () => {
    const { at, day, explanation } = dueInstant(request);
    expect({ at, day }).toEqual({ at: '2025-02-05T16:00:00.000Z', day: '2025-02-05' });
    expect(explanation['zh-CN']).toBe(
      '自2025年1月22日（当日不计）起5个工作日，至2025年2月5日24:00；期间放假：1月28日至2月4日；调休上班：1月26日',
    );
    expect(explanation.en).toBe(
      '5 working days from 2025-01-22 (not counted): 2025-02-05 24:00; days off in between: ' +
        '2025-01-28 to 2025-02-04; weekend days worked: 2025-01-26',
    );
  });

  test('17:30 in Shanghai is 09:30 UTC', () => {
    expect(dueInstant({ ...request, endOfDay: '17:30' }).at).toBe('2025-02-05T09:30:00.000Z');
  });

  test('the day is that of the zone, not of UTC', () => {
    const late = { ...request, from: '2025-04-02T17:00:00.000Z', amount: 3 };
    expect(dueInstant(late).day).toBe('2025-04-09');
    expect(dueInstant({ ...late, timeZone: 'UTC' }).day).toBe('2025-04-08');
  });
});

describe('other units', () => {
  test('natural days count days off as well', () => {
    const due = dueInstant({ ...request, unit: 'day', amount: 7 });
    expect(due).toMatchObject({ day: '2025-01-29', at: '2025-01-29T16:00:00.000Z' });
  });

  test('where the law says so, a last day off rolls over to the next working day', () => {
    const due = dueInstant({ ...request, unit: 'day', amount: 7, holidays: 'roll-over' });
    expect(due.day).toBe('2025-02-05');
  });

  test('hours run through nights and holidays', () => {
    const due = dueInstant({ ...request, unit: 'hour', amount: 24 });
    expect(due).toMatchObject({ at: '2025-01-23T02:00:00.000Z', day: '2025-01-23' });
    expect(due.explanation['zh-CN']).toBe('自2025年1月22日 10:00起24小时，至2025年1月23日10:00');
  });
});

describe('counting back, for reminders', () => {
  test('one working day before 24:00 is 24:00 of the working day before', () => {
    const reminder = dueInstant({
      ...request,
      from: '2025-02-05T16:00:00.000Z',
      amount: 1,
      direction: 'before',
    });
    expect(reminder.day).toBe('2025-01-27');
  });

  test('a reminder before a due time gives back the due time', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2025-01-05T00:00:00Z'),
          max: new Date('2026-06-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('24:00', '17:30'),
        (start, amount, endOfDay) => {
          const base = { ...request, endOfDay, amount };
          const due = dueInstant({ ...base, from: start.toISOString() });
          const back = dueInstant({ ...base, from: due.at, direction: 'before' });
          const from = endOfDay === '24:00' ? instantOf(back.day, '12:00', base.timeZone) : back.at;
          expect(dueInstant({ ...base, from }).at).toBe(due.at);
        },
      ),
    );
  });
});

test('a year without an arrangement is said to be provisional', () => {
  const due = dueInstant({ ...request, from: '2026-12-31T02:00:00.000Z', amount: 2 });
  expect(due.provisional).toBe(true);
  expect(due.explanation['zh-CN']).toContain('放假安排尚未公布');
});

describe('zones', () => {
  const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

  test('a wall time read from an instant leads back to the instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.constantFrom(...zones),
        (at, zone) => {
          const { day, time } = dayOf(new Date(at).toISOString(), zone);
          const back = Date.parse(instantOf(day, time, zone));
          expect([at, at - 3_600_000]).toContain(back);
        },
      ),
    );
  });

  test('a wall time that the clocks skip is moved on by the gap', () => {
    const skipped = instantOf('2025-03-09', '02:30', 'America/New_York');
    expect(skipped).toBe('2025-03-09T07:30:00.000Z');
  });

  test('a wall time that the clocks repeat is the first', () => {
    const repeated = instantOf('2025-11-02', '01:30', 'America/New_York');
    expect(repeated).toBe('2025-11-02T05:30:00.000Z');
  });
});
