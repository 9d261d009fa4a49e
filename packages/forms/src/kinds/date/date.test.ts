import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { date } from './index.ts';

test('only days that exist are dates', () => {
  expect(tryValue(date, '2024-02-29').codes).toEqual([]);
  for (const value of ['2025-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z'])
    expect(tryValue(date, value).codes).toEqual(['format.day']);
});

test('the earliest and the latest day are days too', () => {
  const settings = { min: '2026-01-01', max: '2026-12-31' };
  expect(tryValue(date, '2026-01-01', settings).codes).toEqual([]);
  expect(tryValue(date, '2025-12-31', settings).codes).toEqual(['date.early']);
  expect(tryValue(date, '2027-01-01', settings).codes).toEqual(['date.late']);
});

test('today is the day of the recorded time', () => {
  expect(tryValue(date, '2026-11-23', { notAfterToday: true }).codes).toEqual([]);
  expect(tryValue(date, '2026-11-24', { notAfterToday: true }).codes).toEqual(['date.late']);
  expect(tryValue(date, '2026-11-22', { notBeforeToday: true }).codes).toEqual(['date.early']);
});

test('a range of days that holds none is refused when it is saved', () => {
  expect(trySettings(date, { min: '2026-02-01', max: '2026-01-01' })).toMatch('下限大于上限');
});

test('of a birthday only the year is shown', () => {
  expect(date.mask?.('1990-01-31', {}, 'staff')).toBe('1990-**-**');
});
