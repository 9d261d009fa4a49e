import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { number } from './index.ts';

test('limits are told with their unit', () => {
  const settings = { min: 1, max: 5000, unit: { 'zh-CN': '人', en: 'people' } };
  expect(tryValue(number, 0, settings).messages).toEqual(['“数字”不能小于 1 人']);
  expect(tryValue(number, 5001, settings).messages).toEqual(['“数字”不能大于 5,000 人']);
});

test('decimal places are counted without the errors of doubles', () => {
  for (const value of [0.07, 1.13, 4.35, 1005.01])
    expect(tryValue(number, value, { decimals: 2 }).codes).toEqual([]);
  expect(tryValue(number, 0.001, { decimals: 2 }).messages).toEqual(['“数字”最多 2 位小数']);
  expect(tryValue(number, 1.5, { decimals: 0 }).messages).toEqual(['“数字”必须是整数']);
});

test('a text is no number, and is not called a wrong kind of value; zero is an answer', () => {
  for (const decimals of [0, 2]) {
    expect(tryValue(number, '八十', { decimals }).messages).toEqual(['“数字”请填写数字']);
    expect(tryValue(number, '12', { decimals }).messages).toEqual(['“数字”请填写数字']);
  }
  expect(tryValue(number, 0).value).toBe(0);
});

test('of figures that no number holds it is said what is wrong with them', () => {
  expect(tryValue(number, '9999999999999999', { decimals: 0 }).messages).toEqual([
    '“数字”的数字太大',
  ]);
  expect(tryValue(number, '1.12345678901').messages).toEqual(['“数字”的小数位数太多']);
});

test('a computed number is rounded half away from zero', () => {
  expect(number.fromFeel?.(1.005, { decimals: 2 })).toBe(1.01);
  expect(number.fromFeel?.(-2.5, { decimals: 0 })).toBe(-3);
});
