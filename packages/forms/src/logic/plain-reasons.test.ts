import { explain } from '@yishi/policies';
import { expect, test } from 'vitest';
import { plainReasons } from './plain-reasons.ts';

const clock = { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' };
const words = (value: unknown) => ({ 'zh-CN': value === 'rent' ? '租赁' : String(value) });
const why = (text: string, data: Record<string, unknown>) =>
  plainReasons(text, explain(text, data, clock), ([name = '']) =>
    name === '外部' ? undefined : { label: { 'zh-CN': name, en: 'Home' }, show: words },
  );

test.each([
  ['来源 = "rent"', { 来源: 'own' }, '“来源”不是“租赁”'],
  ['来源 != "rent"', { 来源: 'rent' }, '“来源”是“租赁”'],
  ['来源 != null and 来源 = "rent"', { 来源: 'rent' }, '“来源”填了，“来源”是“租赁”'],
  ['来源 = null', { 来源: null }, '“来源”没有填'],
])('%s with %j', (text, data, said) => {
  expect(why(text, data)?.['zh-CN']).toBe(said);
});

test('in English as well; what asks for more keeps its formula', () => {
  expect(why('来源 = "rent"', { 来源: 'own' })?.en).toBe('“Home” is not “租赁”');
  expect(why('来源 > 3', { 来源: 4 })).toBeUndefined();
  expect(why('外部 = "rent"', { 外部: 'rent' })).toBeUndefined();
});
