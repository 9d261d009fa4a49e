import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { dateRange } from './index.ts';

test('a range may be one day, and does not end before it begins', () => {
  expect(tryValue(dateRange, { from: '2026-03-01', to: '2026-03-01' }).codes).toEqual([]);
  expect(tryValue(dateRange, { from: '2026-03-02', to: '2026-03-01' }).messages).toEqual([
    '“日期区间”的结束日期不能早于开始日期',
  ]);
});

test('both days are asked for', () => {
  expect(tryValue(dateRange, { from: '2026-03-01', to: '' }).codes).toEqual(['missing.choose']);
  expect(tryValue(dateRange, { from: '', to: '' }).value).toBeUndefined();
});

test('both days count towards the length', () => {
  const range = { from: '2026-03-01', to: '2026-03-10' };
  expect(tryValue(dateRange, range, { maxDays: 10 }).codes).toEqual([]);
  expect(tryValue(dateRange, range, { maxDays: 9 }).codes).toEqual(['date-range.long']);
});

test('nothing else is kept beside the two days', () => {
  const range = { from: '2026-03-01', to: '2026-03-10', note: 'x' };
  expect(tryValue(dateRange, range).codes).toEqual(['value.unknown']);
});
