import { describe, expect, test } from 'vitest';
import { contract } from '../../contract/index.ts';
import { checkPolicy, evaluatePolicy } from '../index.ts';
import type { PolicyDefinition } from '../index.ts';
import { formula } from './index.ts';

contract(formula);

const clock = { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' };

const policy = (settings: Record<string, unknown>): PolicyDefinition => ({
  key: 'allowance',
  title: { 'zh-CN': '活动补贴' },
  kind: 'formula',
  version: 1,
  settings,
  parameters: [
    {
      key: 'rate.person',
      title: { 'zh-CN': '每人标准' },
      value: 2_000,
      unit: { 'zh-CN': '分' },
      effectiveFrom: '2025-01-01',
    },
    {
      key: 'rate.person',
      title: { 'zh-CN': '每人标准' },
      value: 2_500,
      unit: { 'zh-CN': '分' },
      effectiveFrom: '2027-01-01',
    },
  ],
});

const lines = [
  { key: '补贴', value: '人数 * 参数.rate.person', format: 'money' },
  { key: '实发', value: 'min(补贴, 100000)', format: 'money' },
];
const inputs = [{ key: '人数', title: { 'zh-CN': '参加人数' } }];

describe('lines in order', () => {
  test('each reads inputs, parameters in force, and the lines before it; the trace names them', () => {
    const outcome = evaluatePolicy(
      policy({ inputs, lines, result: '实发' }),
      { 人数: 60 },
      { clock },
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.value.value).toBe(100_000);
    expect(outcome.value.trace.map(({ text }) => text['zh-CN'])).toEqual([
      '参数：每人标准 = 20.00元（自2025-01-01起）',
      '补贴 = 1,200.00元（人数 * 参数.rate.person；参加人数 = 60，每人标准 = 20.00元）',
      '实发 = 1,000.00元（min(补贴, 100000)；补贴 = 1,200.00元）',
    ]);
  });

  test('without a named result all lines are given', () => {
    const outcome = evaluatePolicy(policy({ inputs, lines }), { 人数: 1 }, { clock });
    expect(outcome).toMatchObject({ value: { value: { 补贴: 2_000, 实发: 2_000 } } });
  });

  test('a parameter in force later counts from its day on, in the zone of the office', () => {
    const eve = { ...clock, now: '2026-12-31T16:00:00.000Z' };
    const outcome = evaluatePolicy(policy({ inputs, lines }), { 人数: 1 }, { clock: eve });
    expect(outcome).toMatchObject({ value: { value: { 补贴: 2_500 } } });
  });

  test('a line without a value refuses the whole', () => {
    expect(evaluatePolicy(policy({ inputs, lines }), { 人数: null }, { clock })).toMatchObject({
      ok: false,
      problems: [{ path: '/lines/0/value', code: 'expression.type' }],
    });
    const empty = policy({ inputs, lines: [{ key: '空', value: 'null' }] });
    expect(evaluatePolicy(empty, { 人数: 1 }, { clock })).toMatchObject({
      problems: [{ code: 'policy.noValue' }],
    });
  });
});

describe('what is refused when it is saved', () => {
  test.each([
    [
      { inputs, lines: [{ key: '甲', value: '乙 + 1' }] },
      '/settings/lines/0/value',
      'expression.unknownName',
    ],
    [
      { inputs, lines: [{ key: '甲', value: '参数.rate.other' }] },
      '/settings/lines/0/value',
      'expression.unknownName',
    ],
    [
      {
        inputs,
        lines: [
          { key: '甲', value: '乙' },
          { key: '乙', value: '1' },
        ],
      },
      '/settings/lines/0/value',
      'expression.unknownName',
    ],
    [{ inputs, lines: [{ key: '人数', value: '1' }] }, '/settings/lines/0/key', 'formula.twice'],
    [{ inputs, lines: [{ key: 'a-b', value: '1' }] }, '/settings/lines/0/key', 'formula.key'],
    [{ inputs, lines: [{ key: '参数', value: '1' }] }, '/settings/lines/0/key', 'formula.key'],
    [{ inputs, lines, result: '合计' }, '/settings/result', 'formula.result'],
    [{ inputs, lines: [] }, '/settings/lines', 'settings.minItems'],
  ])('%j at %s as %s', (settings, path, code) => {
    expect(checkPolicy(policy(settings))).toMatchObject([{ path, code }]);
  });
});
