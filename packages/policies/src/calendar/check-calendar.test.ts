import { expect, test } from 'vitest';
import { chinaCalendar, checkCalendar } from './index.ts';

test('the shipped calendar is in order', () => {
  expect(checkCalendar(chinaCalendar)).toEqual([]);
});

const year = { off: ['2027-01-01'], work: ['2027-01-02'], source: '通知' };

test.each([
  [{}, 'calendar.shape', ''],
  [{ years: { '27': year } }, 'calendar.year', '/years/27'],
  [{ years: { '2027': { ...year, off: '2027-01-01' } } }, 'calendar.list', '/years/2027/off'],
  [{ years: { '2027': { ...year, off: ['2027-02-30'] } } }, 'calendar.day', '/years/2027/off/0'],
  [{ years: { '2027': { ...year, off: ['2026-01-01'] } } }, 'calendar.year', '/years/2027/off/0'],
  [
    { years: { '2027': { ...year, off: ['2027-01-01', '2027-01-01'] } } },
    'calendar.twice',
    '/years/2027/off/1',
  ],
  [{ years: { '2027': { ...year, off: year.work } } }, 'calendar.both', '/years/2027/work/0'],
  [
    { years: { '2027': { ...year, work: ['2027-01-04'] } } },
    'calendar.notWeekend',
    '/years/2027/work/0',
  ],
  [{ years: { '2027': { ...year, source: ' ' } } }, 'calendar.source', '/years/2027/source'],
])('%j is refused as %s at %s', (calendar, code, path) => {
  expect(checkCalendar(calendar)).toMatchObject([{ code, path }]);
});
