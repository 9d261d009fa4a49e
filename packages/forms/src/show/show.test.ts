import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import { builtInFieldKinds, createFieldKinds, type Names } from '../index.ts';
import { maskData, withheldFields } from './mask-data.ts';
import { summarise } from './summarise.ts';

const registry = createFieldKinds(builtInFieldKinds);
const label = (zh: string, en = zh) => ({ 'zh-CN': zh, en });
const names: Names = {
  person: (id) => (id === 'p-7' ? '王敏' : undefined),
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};
const form = makeForm(
  {
    key: 'f',
    title: label('表'),
    fields: [
      { id: 'hint', key: '提示', kind: 'explanation', label: label('提示') },
      {
        id: 'people',
        key: '人员',
        kind: 'section',
        label: label('人员', 'People'),
        fields: [
          { id: 'leader', key: '负责人', kind: 'person', label: label('负责人', 'Leader') },
          {
            id: 'phone',
            key: '电话',
            kind: 'phone',
            label: label('电话', 'Telephone'),
            privacy: 'personal',
          },
          {
            id: 'card',
            key: '证件',
            kind: 'id-card',
            label: label('证件', 'Identity number'),
            privacy: 'sensitive',
          },
        ],
      },
      {
        id: 'items',
        key: '明细',
        kind: 'table',
        label: label('明细', 'Items'),
        settings: { sums: ['金额'] },
        fields: [
          { id: 'name', key: '姓名', kind: 'text', label: label('姓名'), privacy: 'personal' },
          { id: 'amount', key: '金额', kind: 'money', label: label('金额', 'Amount') },
        ],
      },
    ],
    views: {
      expert: { base: 'read', fields: { leader: 'hidden', phone: 'masked' } },
      notice: { base: 'hidden', fields: { leader: 'read', items: 'read', amount: 'hidden' } },
    },
  },
  registry,
);
const data = {
  人员: { 负责人: 'p-7', 电话: '13812345678', 证件: '321111199001318872' },
  明细: [
    { 姓名: '张小明', 金额: 100 },
    { 姓名: '李红', 金额: 250 },
  ],
};

describe('what leaves', () => {
  test('a view hides and masks for staff', () => {
    expect(maskData(form, registry, data, { view: 'expert', audience: 'staff' })).toEqual({
      人员: { 电话: '138****5678', 证件: '321111199001318872' },
      明细: data.明细,
    });
  });

  test('the public sees no personal value, whatever the view says', () => {
    expect(maskData(form, registry, data, { view: 'read', audience: 'public' })).toEqual({
      人员: { 负责人: 'p-7', 电话: '138****5678' },
      明细: [
        { 姓名: '张**', 金额: 100 },
        { 姓名: '李*', 金额: 250 },
      ],
    });
  });

  test('what is withheld from the public can be told from what is empty, inside a section too', () => {
    expect([...withheldFields(form, 'public')]).toEqual(['card']);
    expect([...withheldFields(form, 'staff')]).toEqual([]);
    const { people } = form.ui.fields;
    const fields = { ...form.ui.fields, people: { ...people!, privacy: 'sensitive' as const } };
    const whole = { ui: { ...form.ui, fields } };
    expect([...withheldFields(whole, 'public')]).toEqual(['people', 'leader', 'phone', 'card']);
  });

  test('in a view that hides, only what is named leaves', () => {
    expect(maskData(form, registry, data, { view: 'notice', audience: 'staff' })).toEqual({
      人员: { 负责人: 'p-7' },
      明细: [{ 姓名: '张小明' }, { 姓名: '李红' }],
    });
  });

  test('what the form does not know never leaves', () => {
    const more = { ...data, 内部: 1 };
    expect(maskData(form, registry, more, { audience: 'staff' })).toEqual(data);
  });
});

describe('in words', () => {
  test('sections, tables and sums, in the order of the form', () => {
    expect(summarise(form, registry, data, { locale: 'zh-CN', names, view: 'expert' })).toEqual([
      {
        type: 'section',
        id: 'people',
        label: '人员',
        rows: [
          { type: 'value', id: 'phone', label: '电话', value: '13812345678' },
          { type: 'value', id: 'card', label: '证件', value: '321111199001318872' },
        ],
      },
      {
        type: 'table',
        id: 'items',
        label: '明细',
        columns: [
          { id: 'name', label: '姓名' },
          { id: 'amount', label: '金额' },
        ],
        rows: [
          ['张小明', '1.00元'],
          ['李红', '2.50元'],
        ],
        sums: ['', '3.50元'],
      },
    ]);
  });

  test('in English, with names for ids, and nothing for what is empty', () => {
    const rows = summarise(form, registry, { 人员: { 负责人: 'p-7' } }, { locale: 'en', names });
    expect(rows).toEqual([
      {
        type: 'section',
        id: 'people',
        label: 'People',
        rows: [{ type: 'value', id: 'leader', label: 'Leader', value: '王敏' }],
      },
    ]);
  });
});
