import { expect, test } from 'vitest';
import { formatMoney } from '../money/index.ts';
import { explain } from './index.ts';

const clock = { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' };

test('why a way was taken: the values read, the result, and each part', () => {
  const { text, value, parts } = explain(
    '申请.金额 > 500000 and 申请.类别 = "活动"',
    { 申请: { 金额: 520_000, 类别: '办公' } },
    clock,
    {
      name: (path) => ({ 'zh-CN': path.at(-1) ?? '' }),
      show: (path, shown) =>
        path.at(-1) === '金额' ? { 'zh-CN': formatMoney(Number(shown)) } : undefined,
    },
  );
  expect(value).toBe(false);
  expect(text['zh-CN']).toBe(
    '金额 = 5,200.00元，类别 = 办公 → 申请.金额 > 500000 且 申请.类别 = "活动" 为假；' +
      '其中：申请.金额 > 500000 为真，申请.类别 = "活动" 为假',
  );
  expect(parts.map((part) => part.value)).toEqual([true, false]);
});

test.each([
  ['金额 > 5000', { 金额: 5200 }, '金额 = 5,200 → 金额 > 5000 为真'],
  [
    'sum(明细.金额)',
    { 明细: [{ 金额: 1 }, { 金额: 2.5 }] },
    '明细.金额 = [1、2.5] → sum(明细.金额) 的结果为3.5',
  ],
  ['名称', { 名称: '' }, '名称 = 空 → 名称 的结果为空'],
  ['1 + 1', {}, '1 + 1 的结果为2'],
  ['金额 > 5000', { 金额: null }, '金额 = 空 → 金额 > 5000 没有结果'],
  ['金额 * 2', { 金额: null }, '金额 = 空 → 金额 * 2 没有结果；“*”两边的数据为空或类型不符'],
  ['金额 >', {}, '金额 > 没有结果；表达式不完整'],
])('%s with %j', (expression, context, text) => {
  expect(explain(expression, context, clock).text['zh-CN']).toBe(text);
});

test('in English as well', () => {
  expect(explain('a or b', { a: true, b: false }, clock).text.en).toBe(
    'a = yes, b = no → a or b is true; of it: a is true, b is false',
  );
});
