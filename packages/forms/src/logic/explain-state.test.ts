import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/make-form.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { explainState } from './explain-state.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const words = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

const form = makeForm({
  key: 'f',
  title: words('表', 'Form'),
  fields: [
    { id: 'sum', key: '金额', kind: 'money', label: words('申请金额', 'Amount') },
    {
      id: 'why',
      key: '理由',
      kind: 'text',
      label: words('理由', 'Reason'),
      visibleWhen: '金额 > 500000',
      requiredWhen: '金额 > 1000000',
    },
    {
      id: 'more',
      key: '补充',
      kind: 'section',
      label: words('补充', 'More'),
      visibleWhen: '理由 != null',
      fields: [
        { id: 'note', key: '备注', kind: 'text', label: words('备注', 'Note'), required: true },
      ],
    },
    {
      id: 'lines',
      key: '明细',
      kind: 'table',
      label: words('明细', 'Lines'),
      fields: [
        { id: 'price', key: '单价', kind: 'money', label: words('单价', 'Price') },
        {
          id: 'twice',
          key: '两倍',
          kind: 'money',
          label: words('两倍', 'Twice'),
          value: '单价 * 2',
          visibleWhen: '单价 > 0',
        },
      ],
    },
  ],
});

const say = (data: Record<string, unknown>, pointer: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  explainState(form, kinds, data, '2026-11-23T01:00:00.000Z', 'Asia/Shanghai', pointer).map(
    (text) => text[locale],
  );

describe('why a field is as it is', () => {
  test('a condition that holds, with the value in the words of its field', () => {
    expect(say({ 金额: 520_000 }, '/理由')).toEqual([
      '“理由”显示：申请金额 = 5,200.00元 → 金额 > 500000 为真',
      '“理由”不必填：申请金额 = 5,200.00元 → 金额 > 1000000 为假',
    ]);
    expect(say({ 金额: 2_000_000 }, '/理由', 'en')).toEqual([
      '“Reason” shows: Amount = ¥20,000.00 → 金额 > 500000 is true',
      '“Reason” is required: Amount = ¥20,000.00 → 金额 > 1000000 is true',
    ]);
  });

  test('a hidden field is not asked for, so nothing is said of that', () => {
    expect(say({}, '/理由')).toEqual(['“理由”不显示：申请金额 = 空 → 金额 > 500000 没有结果']);
  });

  test('a hidden container hides what is in it; what is itself hidden has no value there', () => {
    expect(say({ 金额: 1, 理由: '有' }, '/补充/备注')).toEqual([
      '“补充”不显示：“理由”没有填',
      '“备注”在“补充”里面，跟着不显示',
    ]);
    expect(say({ 金额: 520_000, 理由: '有' }, '/补充/备注')).toEqual([
      '“补充”显示：“理由”填了',
      '“备注”没有显示条件，一直显示',
      '“备注”一直必填',
    ]);
  });

  test('in a row, by the values of that row', () => {
    const data = { 明细: [{ 单价: 0 }, { 单价: 300 }] };
    expect(say(data, '/明细/0/两倍')).toEqual([
      '第 1 行“两倍”不显示：单价 = 0.00元 → 单价 > 0 为假',
    ]);
    expect(say(data, '/明细/1/两倍')).toEqual([
      '第 2 行“两倍”显示：单价 = 3.00元 → 单价 > 0 为真',
      '第 2 行“两倍”由公式算出：单价 = 3.00元 → 单价 * 2 的结果为600',
    ]);
    expect(say(data, '/明细/7/两倍')).toEqual(['第 8 行“两倍”所在的行还没有填']);
  });

  test('nothing is said where no field stands', () => {
    expect(say({}, '/没有')).toEqual([]);
  });
});
