import { describe, expect, test } from 'vitest';
import { contract } from '../../contract/index.ts';
import type { Json } from '../../json.ts';
import { decisionTable } from './index.ts';

contract(decisionTable);

const environment = {
  clock: { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' },
  parameters: { 小额: 500_000 },
};

const table = {
  hitPolicy: 'unique',
  inputs: [
    { value: '金额', title: { 'zh-CN': '金额' }, format: 'money' },
    { value: '类别', title: { 'zh-CN': '类别' } },
  ],
  outputs: [{ key: '审批', title: { 'zh-CN': '审批' } }],
  rules: [
    { when: ['<= 参数.小额', '-'], then: ['"科室"'] },
    { when: ['> 参数.小额', '"差旅"'], then: ['"分管领导"'], note: '差旅从简' },
    { when: ['> 参数.小额', 'not("差旅")'], then: ['"主要领导"'] },
  ],
};

const evaluate = (changed: Record<string, unknown>, inputs: Record<string, Json>) =>
  decisionTable.evaluate({ ...table, ...changed }, inputs, environment);

describe('one row applies', () => {
  test.each([
    [{ 金额: 500_000, 类别: '办公' }, '科室'],
    [{ 金额: 500_001, 类别: '差旅' }, '分管领导'],
    [{ 金额: 900_000, 类别: '办公' }, '主要领导'],
  ])('%j gives %s', (inputs, value) => {
    expect(evaluate({}, inputs)).toMatchObject({ ok: true, value: { value } });
  });

  test('the trace tells the inputs and the row', () => {
    const outcome = evaluate({}, { 金额: 600_000, 类别: '差旅' });
    expect(outcome.ok && outcome.value.trace.map(({ text }) => text['zh-CN'])).toEqual([
      '金额 = 6,000.00元，类别 = 差旅',
      '第2行适用（> 参数.小额，"差旅"；差旅从简）：审批 = 分管领导',
    ]);
  });
});

describe('hit policies', () => {
  const overlapping = [
    { when: ['> 100', '-'], then: ['"大"'] },
    { when: ['> 10', '-'], then: ['"中"'] },
  ];
  const inputs = { 金额: 200, 类别: '' };

  test('unique refuses two rows', () => {
    expect(evaluate({ rules: overlapping }, inputs)).toMatchObject({
      ok: false,
      problems: [{ code: 'table.several', params: { rows: '1、2' } }],
    });
  });

  test('first takes the first', () => {
    expect(evaluate({ rules: overlapping, hitPolicy: 'first' }, inputs)).toMatchObject({
      value: { value: '大' },
    });
  });

  test('collect takes all', () => {
    expect(evaluate({ rules: overlapping, hitPolicy: 'collect' }, inputs)).toMatchObject({
      value: { value: ['大', '中'] },
    });
    expect(
      evaluate({ rules: overlapping, hitPolicy: 'collect' }, { ...inputs, 金额: 1 }),
    ).toMatchObject({ value: { value: [] } });
  });

  test('no row is a problem, unless there is an otherwise', () => {
    const none = { ...inputs, 金额: 1 };
    expect(evaluate({ rules: overlapping }, none)).toMatchObject({
      ok: false,
      problems: [{ code: 'table.noRow' }],
    });
    expect(evaluate({ rules: overlapping, otherwise: ['"小"'] }, none)).toMatchObject({
      value: { value: '小' },
    });
  });

  test('several result columns give an object', () => {
    const outputs = [{ key: '级' }, { key: '额' }];
    const rules = [{ when: ['-', '-'], then: ['"大"', '金额 * 2'] }];
    expect(evaluate({ outputs, rules }, inputs)).toMatchObject({
      value: { value: { 级: '大', 额: 400 } },
    });
  });
});

describe('a table never decides by a silent mistake', () => {
  test.each([
    [{ 类别: '办公' }, '/inputs/0/value', 'expression.noData'],
    [{ 金额: '600000', 类别: '办公' }, '/rules/0/when/0', 'expression.notComparable'],
  ])('inputs %j', (inputs, path, code) => {
    const rules = [{ when: ['> 500000', '-'], then: ['1'] }];
    expect(evaluate({ rules }, inputs)).toMatchObject({ ok: false, problems: [{ path, code }] });
  });

  test.each([
    [{ rules: [{ when: ['-'], then: ['1'] }] }, '/rules/0/when', 'table.width'],
    [{ rules: [{ when: ['-', '-'], then: [] }] }, '/rules/0/then', 'table.width'],
    [{ otherwise: ['1', '2'] }, '/otherwise', 'table.width'],
    [
      { rules: [{ when: ['> 参数.大额', '-'], then: ['1'] }] },
      '/rules/0/when/0',
      'expression.unknownName',
    ],
    [
      {
        outputs: [{ key: '甲' }, { key: '甲' }],
        rules: [{ when: ['-', '-'], then: ['1', '2'] }],
      },
      '/outputs/1/key',
      'table.twice',
    ],
  ])('settings %j', (changed, path, code) => {
    expect(decisionTable.check?.({ ...table, ...changed }, ['小额'])).toMatchObject([
      { path, code },
    ]);
  });
});
