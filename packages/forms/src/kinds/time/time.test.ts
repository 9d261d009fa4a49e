import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { time } from './index.ts';

test('only times of a day of 24 hours are times', () => {
  for (const value of ['00:00', '09:30', '23:59']) expect(tryValue(time, value).codes).toEqual([]);
  for (const value of ['24:00', '9.30', '09:60', '09:30:15', '上午九点'])
    expect(tryValue(time, value).codes, value).toEqual(['format.time-of-day']);
});

test('a time has one spelling', () => {
  for (const typed of ['9:30', '9：30', '09:30:00', '09:30:00.000', ' 09:30 '])
    expect(tryValue(time, typed).value).toBe('09:30');
});

test('the earliest and the latest time count too', () => {
  const settings = { min: '08:30', max: '17:30' };
  for (const value of ['08:30', '17:30']) expect(tryValue(time, value, settings).codes).toEqual([]);
  expect(tryValue(time, '08:29', settings).messages).toEqual(['“时间”不能早于 08:30']);
  expect(tryValue(time, '17:31', settings).codes).toEqual(['time.late']);
  expect(trySettings(time, { min: '17:30', max: '08:30' })).toMatch('下限大于上限');
});

test('steps count from the earliest time', () => {
  expect(tryValue(time, '09:15', { step: 15 }).codes).toEqual([]);
  expect(tryValue(time, '09:20', { step: 15 }).codes).toEqual(['time.step']);
  expect(tryValue(time, '09:20', { min: '08:50', step: 30 }).codes).toEqual([]);
});
