import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { dateTime } from './index.ts';

const show = (locale: 'zh-CN' | 'en') =>
  dateTime.show('2026-11-23T09:30', {}, { locale, names: {} as never });

test('only days that exist, with a time, are moments', () => {
  expect(tryValue(dateTime, '2024-02-29T23:59').codes).toEqual([]);
  for (const value of ['2025-02-29T09:30', '2026-11-23', '2026-11-23T24:00', '09:30', 'T'])
    expect(tryValue(dateTime, value).codes, value).toEqual(['format.day-and-time']);
});

test('an instant with a zone is refused: what is meant is what the wall says here', () => {
  for (const value of ['2026-11-23T09:30:00Z', '2026-11-23T09:30+08:00'])
    expect(tryValue(dateTime, value).codes, value).toEqual(['format.day-and-time']);
});

test('a moment has one spelling', () => {
  expect(tryValue(dateTime, '2026-11-23 9:30').value).toBe('2026-11-23T09:30');
  expect(tryValue(dateTime, '2026-11-23T09:30:00').value).toBe('2026-11-23T09:30');
});

test('the first and the last day are whole days', () => {
  const settings = { min: '2026-01-01', max: '2026-12-31' };
  expect(tryValue(dateTime, '2026-12-31T23:59', settings).codes).toEqual([]);
  expect(tryValue(dateTime, '2025-12-31T23:59', settings).codes).toEqual(['date-time.early']);
  expect(tryValue(dateTime, '2027-01-01T00:00', settings).codes).toEqual(['date-time.late']);
  expect(trySettings(dateTime, { min: '2026-02-01', max: '2026-01-01' })).toMatch('下限大于上限');
});

test('today is the day of the recorded time', () => {
  expect(tryValue(dateTime, '2026-11-23T00:00', { notBeforeToday: true }).codes).toEqual([]);
  expect(tryValue(dateTime, '2026-11-22T23:59', { notBeforeToday: true }).codes).toEqual([
    'date-time.early',
  ]);
  expect(tryValue(dateTime, '2026-11-24T00:00', { notAfterToday: true }).codes).toEqual([
    'date-time.late',
  ]);
});

test('times come in the steps that the settings say', () => {
  expect(tryValue(dateTime, '2026-11-23T09:30', { step: 30 }).codes).toEqual([]);
  expect(tryValue(dateTime, '2026-11-23T09:40', { step: 30 }).codes).toEqual(['date-time.step']);
});

test('a moment in words, and masked only its year', () => {
  expect(show('zh-CN')).toBe('2026年11月23日 09:30');
  expect(show('en')).toBe('23 November 2026, 09:30');
  expect(dateTime.mask?.('1990-01-31T09:30', {}, 'staff')).toBe('1990-**-**');
});
