import type { Json } from '@yishi/workflows';
import { describe, expect, test } from 'vitest';
import { draftOf, shapeOf, typedValue, valueWords } from './value.ts';

describe('a value is shown in words', () => {
  test.each<[Json, string, string]>([
    [10_000_000, '分', '100,000 元'],
    [30, '%', '30%'],
    [15, '分钟', '15 分钟'],
    [{ persons: 500, amount: 1_000_000 }, '分/人', '每 500 人 10,000 元'],
    [{ cap: 10, max: 9, min: 7 }, '名', '7～9 名；最多 10 名'],
    [['内容', '对象'], '', '内容、对象'],
    ['2014-12-31', '', '2014年12月31日'],
  ])('%j in %s is %s', (value, unit, words) => {
    expect(valueWords(value, unit)).toBe(words);
  });
});

test('what is typed back without a change is the same value', () => {
  const values: [Json, string][] = [
    [10_000_050, '分'],
    [{ min: 7, max: 9, cap: 10 }, '名'],
    [{ amount: 1_000_000, persons: 500 }, '分/人'],
    [['内容', '对象'], ''],
    [true, ''],
    ['17:30', ''],
    [{ rows: [[1, 2]] }, ''],
  ];
  for (const [value, unit] of values)
    expect(typedValue(draftOf(value, unit), value, unit)).toEqual(value);
});

test('money is typed in 元, with thousands if one likes', () => {
  expect(typedValue({ '': '120,000.50' }, 0, '分')).toBe(12_000_050);
});

test('what is no value of that shape is refused', () => {
  expect(typedValue({ '': '十万' }, 0, '分')).toBeUndefined();
  expect(typedValue({ min: '7', max: '' }, { min: 1, max: 2 }, '')).toBeUndefined();
  expect(typedValue({ '': '{' }, { a: [] }, '')).toBeUndefined();
  expect(shapeOf([[1]], '')).toEqual({ type: 'other' });
});
