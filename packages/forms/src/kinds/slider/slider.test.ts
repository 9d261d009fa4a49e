import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { slider } from './index.ts';

test('whole numbers from 0 to 100, unless the settings say otherwise', () => {
  for (const value of [0, 100]) expect(tryValue(slider, value).codes).toEqual([]);
  expect(tryValue(slider, 101).codes).toEqual(['value.max']);
  expect(tryValue(slider, 0.5).codes).toContain('value.whole');
  const settings = { min: -10, max: 10, step: 0.1 };
  expect(tryValue(slider, -9.7, settings).codes).toEqual([]);
  expect(tryValue(slider, 0.25, settings).codes).toEqual(['value.decimals']);
});

test('limits are told with their unit', () => {
  const settings = { max: 50, unit: { 'zh-CN': '米', en: 'm' } };
  expect(tryValue(slider, 51, settings).messages).toEqual(['“滑块”不能大于 50 米']);
});

test('ends that the steps do not reach, or that leave nothing between, are refused when saved', () => {
  expect(trySettings(slider, { min: 0, max: 100, step: 30 })).toMatch('间隔的整数倍');
  expect(trySettings(slider, { min: 5, max: 5 })).toMatch('下限大于上限');
  expect(trySettings(slider, { min: -1, max: 1, step: 0.1 })).toBe('');
});
