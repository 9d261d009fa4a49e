import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { rating } from './index.ts';

test('whole stars from one to five, unless the settings say otherwise', () => {
  for (const value of [1, 5]) expect(tryValue(rating, value).codes).toEqual([]);
  for (const value of [0, 6]) expect(tryValue(rating, value).codes).toEqual(['value.choice']);
  expect(tryValue(rating, 4.5).codes).toContain('value.whole');
  expect(tryValue(rating, 10, { stars: 10 }).codes).toEqual([]);
  expect(trySettings(rating, { stars: 11 })).not.toBe('');
});

test('stars are told with how many there could be', () => {
  const context = { names: {} as never };
  expect(rating.show(4, {}, { ...context, locale: 'zh-CN' })).toBe('4 星（满分 5 星）');
  expect(rating.show(4, { stars: 10 }, { ...context, locale: 'en' })).toBe('4 of 10 stars');
});
