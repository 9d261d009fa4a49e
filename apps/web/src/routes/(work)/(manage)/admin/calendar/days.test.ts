import { expect, test } from 'vitest';
import { countWorkingDays, shift, weekdayOf, weeksOf, withDay } from './days.ts';

test('weeks begin on Monday and hold only days of the month', () => {
  const weeks = weeksOf(2026, 2);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(weeks.flat().filter(Boolean)).toHaveLength(28);
  expect(weekdayOf('2026-11-23')).toBe(0);
});

test('days are counted over months and years', () => {
  expect(shift('2026-12-31', 1)).toBe('2027-01-01');
  expect(shift('2026-03-01', -1)).toBe('2026-02-28');
});

const none = { off: [], work: [] };

test('a Thursday off and a Saturday at work are kept in order', () => {
  const off = withDay(withDay(none, '2026-10-02', 'off'), '2026-10-01', 'off');
  expect(withDay(off, '2026-09-26', 'work')).toEqual({
    off: ['2026-10-01', '2026-10-02'],
    work: ['2026-09-26'],
  });
});

test('a day is off or worked, never both, and can be put back as usual', () => {
  const work = withDay(withDay(none, '2026-09-26', 'off'), '2026-09-26', 'work');
  expect(work).toEqual({ off: [], work: ['2026-09-26'] });
  expect(withDay(work, '2026-09-26', 'usual')).toEqual(none);
});

test('working days of a year follow the arrangement', () => {
  expect(countWorkingDays(2026, none)).toBe(261);
  expect(countWorkingDays(2026, withDay(none, '2026-10-01', 'off'))).toBe(260);
  expect(countWorkingDays(2026, withDay(none, '2026-10-03', 'off'))).toBe(261);
  expect(countWorkingDays(2026, withDay(none, '2026-10-10', 'work'))).toBe(262);
});
