import { expect, test } from 'vitest';
import { makeForm, tryValue } from '../../contract/index.ts';
import { applyLogic, builtInFieldKinds, createFieldKinds } from '../../index.ts';
import { code } from './index.ts';

test.each([
  ['letters of any script', '迎江路 12 号', {}, []],
  ['blanks around it', '  A-1 ', {}, []],
  ['more than devices read', 'a'.repeat(501), {}, ['value.long']],
  ['a barcode', 'YS-2026/0001', { symbol: 'barcode' }, []],
  ['a barcode in Chinese', '编号1', { symbol: 'barcode' }, ['value.said']],
  ['a barcode too long', '1'.repeat(61), { symbol: 'barcode' }, ['value.long']],
  ['a number', 12, {}, ['value.type']],
])('%s', (_name, value, settings, codes) => {
  expect(tryValue(code, value, settings).codes).toEqual(codes);
});

test('a barcode says what it holds', () => {
  expect(tryValue(code, '编号', { symbol: 'barcode' }).messages).toEqual([
    '条形码只能用字母、数字和英文符号',
  ]);
});

test('with a formula it follows other fields, and nobody enters it', () => {
  const registry = createFieldKinds(builtInFieldKinds);
  const label = { 'zh-CN': '码' };
  const form = makeForm(
    {
      key: 'f',
      title: label,
      fields: [
        { id: 'n', key: '编号', kind: 'number', label },
        { id: 'c', key: '码', kind: 'code', label, value: '编号' },
      ],
    },
    registry,
  );
  const at = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' };
  expect(applyLogic(form, registry, { 编号: 42 }, at).data).toEqual({ 编号: 42, 码: '42' });
  expect(form.views['fill']?.['c']).toBe('read');
});
