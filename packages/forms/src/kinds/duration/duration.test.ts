import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { duration } from './index.ts';

const show = (value: unknown, settings = {}, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  duration.show(value, settings, { locale, names: {} as never });

test.each([
  ['90', 90],
  ['1:30', 90],
  ['1小时30分', 90],
  ['1 个小时 30 分钟', 90],
  ['2天', 2880],
  ['1 day 2 hours 5 minutes', 1565],
  ['４５分钟', 45],
])('%s is %i minutes', (typed, minutes) => {
  expect(tryValue(duration, typed)).toEqual({ value: minutes, codes: [], messages: [] });
});

test.each(['一会儿', '1:75', '-5', '小时', '1.5'])('%s is no duration', (typed) => {
  expect(tryValue(duration, typed).messages).toEqual(['请填时长，如 1小时30分']);
});

test('what is shown is understood again', () => {
  for (const parts of ['hours-minutes', 'days-hours-minutes', 'minutes'])
    for (const minutes of [0, 1, 60, 90, 1440, 1501, 10_000])
      for (const locale of ['zh-CN', 'en'] as const)
        expect(tryValue(duration, show(minutes, { parts }, locale), { parts }).value).toBe(minutes);
});

test('a duration is told in the parts that are asked for', () => {
  expect(show(1500)).toBe('25 小时');
  expect(show(1565, { parts: 'days-hours-minutes' })).toBe('1 天 2 小时 5 分钟');
  expect(show(90, { parts: 'minutes' })).toBe('90 分钟');
  expect(show(61, {}, 'en')).toBe('1 hour 1 minute');
  expect(show(0, { parts: 'days-hours' })).toBe('0 小时');
});

test('limits are told in words', () => {
  expect(tryValue(duration, 121, { max: 120 }).messages).toEqual(['“时长”不能大于 2 小时']);
  expect(trySettings(duration, { min: 60, max: 30 })).toMatch('下限大于上限');
});

test('where minutes are not asked for, only whole hours are taken', () => {
  expect(tryValue(duration, 120, { parts: 'hours' }).codes).toEqual([]);
  expect(tryValue(duration, 90, { parts: 'days-hours' }).messages).toEqual(['请填整小时']);
});

test('a computed duration is rounded to the minute', () => {
  expect(duration.fromFeel?.(89.6, {})).toBe(90);
});
