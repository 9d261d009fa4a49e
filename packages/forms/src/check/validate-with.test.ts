import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import { builtInFieldKinds, createFieldKinds, sayProblem, type CheckOptions } from '../index.ts';
import { createValidator } from '../validate/index.ts';

const registry = createFieldKinds(builtInFieldKinds);
const submit: CheckOptions = {
  view: 'fill',
  mode: 'submit',
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};
const draft: CheckOptions = { ...submit, mode: 'draft' };
const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const form = makeForm(
  {
    key: 'expense',
    title: label('报销', 'Expense'),
    fields: [
      { id: 'title', key: '事由', kind: 'text', label: label('事由', 'Purpose'), required: true },
      { id: 'more', key: '是否超标', kind: 'yes-no', label: label('是否超标', 'Over the limit') },
      {
        id: 'why',
        key: '原因',
        kind: 'text',
        label: label('原因', 'Reason'),
        required: true,
        visibleWhen: '是否超标 = true',
      },
      {
        id: 'items',
        key: '明细',
        kind: 'table',
        label: label('明细', 'Items'),
        required: true,
        settings: { maxRows: 3 },
        fields: [
          {
            id: 'amount',
            key: '金额',
            kind: 'money',
            label: label('金额', 'Amount'),
            required: true,
          },
          { id: 'on', key: '日期', kind: 'date', label: label('日期', 'Date') },
          { id: 'granted', key: '核定', kind: 'money', label: label('核定金额', 'Granted') },
        ],
      },
      {
        id: 'total',
        key: '合计',
        kind: 'money',
        label: label('合计', 'Total'),
        value: 'sum(明细.金额)',
        settings: { max: 100_000 },
      },
      { id: 'opinion', key: '意见', kind: 'text', label: label('意见', 'Opinion'), required: true },
    ],
    rules: [
      {
        id: 'small',
        valid: '合计 <= 50000',
        message: label('金额偏大', 'Rather much'),
        severity: 'warn',
        at: 'total',
      },
      {
        id: 'granted_less',
        valid: 'sum(明细.核定) <= 合计',
        message: label('核定不能多于申请', 'No more can be granted than was asked for'),
        severity: 'stop',
        at: 'items',
      },
    ],
    views: {
      fill: { base: 'edit', fields: { granted: 'hidden', opinion: 'hidden' } },
      check: {
        base: 'read',
        fields: { granted: 'edit', opinion: 'edit', title: 'masked' },
      },
    },
  },
  registry,
);
const check = createValidator(form, registry);
const said = (data: unknown, options = submit) =>
  check(data, options).problems.map(({ path, message }) => `${path} ${message}`);

describe('what is missing', () => {
  test('is asked for by the label, in the order of the form', () => {
    expect(said({})).toEqual(['/事由 请填写“事由”', '/明细 请添加“明细”']);
    expect(said({ 事由: ' ', 明细: [{}, { 金额: 5 }, { 日期: '2026-01-01' }] })).toEqual([
      '/事由 请填写“事由”',
      '/明细/0/金额 请填写第 1 行“金额”',
      '/明细/2/金额 请填写第 3 行“金额”',
    ]);
  });

  test('a hidden field is never missing; a shown one is', () => {
    const data = { 事由: '会议', 明细: [{ 金额: 5 }] };
    expect(said({ ...data, 是否超标: false })).toEqual([]);
    expect(said({ ...data, 是否超标: true })).toEqual(['/原因 请填写“原因”']);
  });

  test('what another step fills is not asked for here', () => {
    expect(said({ 事由: '会议', 明细: [{ 金额: 5 }] })).toEqual([]);
    expect(said({}, { ...submit, view: 'check' })).toEqual(['/意见 请填写“意见”']);
  });

  test('a draft is never refused for it', () => {
    expect(check({}, draft)).toEqual({ data: { 合计: 0 }, problems: [], warnings: [] });
  });
});

describe('what is wrong', () => {
  test('is told at its place with its row', () => {
    const items = [{ 金额: 5 }, { 金额: 5, 日期: '2026-02-30' }, { 金额: -1 }];
    expect(said({ 事由: '会议', 明细: items })).toEqual([
      '/明细/1/日期 第 2 行“日期”不是有效日期',
      '/明细/2/金额 第 3 行“金额”不能小于 0',
    ]);
  });

  test('is told in English too', () => {
    const { problems } = check({ 事由: '会议', 明细: [{ 金额: 1, 日期: '2026-1' }] }, submit);
    expect(problems.map((problem) => sayProblem(problem, 'en', form, registry))).toEqual([
      '“Date” in row 1 is not a valid date',
    ]);
  });

  test('is a warning in a draft, as it may be half typed; a wrong type is refused', () => {
    const half = check({ 明细: [{ 金额: 5, 日期: '2026-1' }] }, draft);
    expect(half.problems).toEqual([]);
    expect(half.warnings).toMatchObject([{ path: '/明细/0/日期', code: 'format.day' }]);
    expect(said({ 事由: 5 }, draft)).toEqual(['/事由 “事由”的内容类型不对']);
    expect(said({ 明细: 'x' }, draft)).toEqual(['/明细 “明细”的内容类型不对']);
    expect(said({ 明细: [1] }, draft)).toEqual(['/明细/0 “明细”的内容类型不对']);
  });

  test('a property that the form does not have is refused, in every mode', () => {
    expect(said({ 密码: 1, 明细: [{ 金额: 1, x: 2 }] }, draft)).toEqual([
      '/密码 表单中没有“密码”这一项',
      '/明细/0/x 表单中没有“x”这一项',
    ]);
    const inherited: unknown = JSON.parse('{"__proto__":{"事由":"x"},"constructor":1}');
    expect(said(inherited, draft)).toHaveLength(2);
  });

  test('data that are no object are refused', () => {
    for (const data of [null, 1, 'x', []]) expect(said(data)).toEqual([' 表单的内容类型不对']);
  });

  test('a limit on what is computed is told where it is shown', () => {
    expect(said({ 事由: '会议', 明细: [{ 金额: 100_001 }] })).toEqual([
      '/合计 “合计”不能大于 1,000.00元',
    ]);
  });
});

describe('rules', () => {
  test('a warning does not stop a submission', () => {
    const { problems, warnings } = check({ 事由: '会议', 明细: [{ 金额: 60_000 }] }, submit);
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ path: '/合计', message: '金额偏大' }]);
  });

  test('a rule over what nobody can change here is not held against them', () => {
    const base = { 事由: '会议', 明细: [{ 金额: 60_000 }], 合计: 60_000 };
    const options: CheckOptions = { ...submit, view: 'check', base };
    expect(check({ 意见: '同意' }, options)).toMatchObject({ problems: [], warnings: [] });
    expect(said({ 意见: '同意', 明细: [{ 核定: 70_000 }] }, options)).toEqual([
      '/明细 核定不能多于申请',
    ]);
  });
});

describe('what may be edited', () => {
  const base = { 事由: '会议', 明细: [{ 金额: 5, 核定: 4 }, { 金额: 6 }], 合计: 11, 意见: '可' };

  test('what a view does not let a person edit keeps the stored value', () => {
    const sent = { 事由: '***', 意见: '不可', 合计: 1, 明细: [{ 金额: 99, 核定: 3 }] };
    expect(check(sent, { ...submit, view: 'check', base }).data).toEqual({
      事由: '会议',
      明细: [{ 金额: 5, 核定: 3 }, { 金额: 6 }],
      合计: 11,
      意见: '不可',
    });
  });

  test('rows come and go only where the table is edited', () => {
    const sent = { 事由: '会议', 明细: [{ 金额: 7 }, { 金额: 8 }, { 金额: 9 }] };
    expect(check(sent, { ...submit, base }).data['明细']).toEqual([
      { 金额: 7, 核定: 4 },
      { 金额: 8 },
      { 金额: 9 },
    ]);
  });

  test('computed values are computed, whatever is sent', () => {
    expect(check({ 明细: [{ 金额: 5 }], 合计: 1 }, draft).data['合计']).toBe(5);
  });

  test('an unknown view is a bug of the caller', () => {
    expect(() => check({}, { ...submit, view: 'nobody' })).toThrow();
  });
});

describe('what was settled before', () => {
  const given = { 事由: '茶歇', 是否超标: true, 明细: [{ 金额: 100 }] };
  const none = { visible: {}, required: {}, problems: [], warnings: [], changes: [], findings: {} };

  test('is taken as it is for the same data', () => {
    const settled = { ...none, data: given, visible: { '/原因': false } };
    expect(said(given)).not.toEqual([]);
    expect(check(given, { ...submit, settled }).problems).toEqual([]);
  });

  test('is not believed where the view lets a person say less than was given', () => {
    const more = { ...given, 意见: '同意' };
    const settled = { ...none, data: more, visible: { '/原因': false } };
    expect(check(more, { ...submit, settled }).problems).toMatchObject([
      { path: '/原因', code: 'missing.fill' },
    ]);
  });
});
