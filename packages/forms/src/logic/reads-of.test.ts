import { expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import { pickFields, readsOf } from './reads-of.ts';

const label = { 'zh-CN': '名' };
const ids: Record<string, string> = {
  金额: 'amount',
  合计: 'total',
  余额: 'rest',
  单价: 'price',
  数量: 'count',
};
const number = (key: string) => ({ id: ids[key] ?? key, key, kind: 'number', label });
const form = makeForm({
  key: 'f',
  title: label,
  fields: [
    { ...number('金额') },
    { id: 's', key: '经费', kind: 'section', label, fields: [number('合计'), number('余额')] },
    { id: 't', key: '明细', kind: 'table', label, fields: [number('单价'), number('数量')] },
  ],
});
const data = { 金额: 1, 经费: { 合计: 2, 余额: 3 }, 明细: [{ 单价: 4, 数量: 5 }] };

test('an expression names the form first, or the fields directly', () => {
  expect(readsOf(form, ['申请.经费.合计 > 申请.金额', '其他.金额 = 1'], '申请')).toEqual([
    'total',
    'amount',
  ]);
  expect(readsOf(form, ['sum(明细.单价)'])).toEqual(['price']);
});

test('only what is read is picked, in its place', () => {
  expect(pickFields(form, data, ['total', 'price'])).toEqual({
    经费: { 合计: 2 },
    明细: [{ 单价: 4 }],
  });
  expect(pickFields(form, data, ['t'])).toEqual({ 明细: data.明细 });
});

test('a form read as a whole is picked as a whole', () => {
  expect(pickFields(form, data, readsOf(form, ['申请 != null'], '申请'))).toEqual(data);
});
