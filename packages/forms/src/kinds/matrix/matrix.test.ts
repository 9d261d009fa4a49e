import { expect, test } from 'vitest';
import { makeForm, trySettings, tryValue } from '../../contract/index.ts';
import { applyLogic, builtInFieldKinds, createFieldKinds } from '../../index.ts';
import { matrix } from './index.ts';

const named = (...values: string[]) =>
  values.map((value) => ({ value, label: { 'zh-CN': value, en: `the ${value}` } }));
const settings = { rows: named('态度', '效率'), options: named('好', '差') };

test('every row has one of the options', () => {
  expect(tryValue(matrix, { 态度: '好', 效率: '差' }, settings).codes).toEqual([]);
  expect(tryValue(matrix, { 态度: '好', 效率: '中' }, settings).codes).toEqual(['value.choice']);
  expect(tryValue(matrix, { 态度: '好', 效率: '差', 价格: '好' }, settings).codes).toEqual([
    'value.unknown',
  ]);
});

test('rows without an answer are named, unless a part is enough', () => {
  expect(tryValue(matrix, { 态度: '好' }, settings).messages).toEqual([
    '“矩阵单选”还有没选的行：效率',
  ]);
  expect(tryValue(matrix, { 态度: '好' }, { ...settings, partial: true }).codes).toEqual([]);
  expect(tryValue(matrix, {}, settings).codes).toEqual([]);
});

test('a row named like what every object has by birth is a row like any other', () => {
  const odd = { rows: named('态度', 'constructor'), options: named('好', '差') };
  expect(tryValue(matrix, { 态度: '好' }, odd).codes).toEqual(['missing.matrix']);
  expect(trySettings(matrix, { ...settings, rows: named('__proto__') })).not.toBe('');
});

test('two rows or two options alike are refused when saved', () => {
  expect(trySettings(matrix, { ...settings, rows: named('态度', '态度') })).toMatch('两行的值相同');
  expect(trySettings(matrix, { ...settings, options: named('好', '好') })).toMatch('重复');
});

test('answers are told row by row, in the order of the rows', () => {
  const context = { names: {} as never };
  const value = { 效率: '差', 态度: '好' };
  expect(matrix.show(value, settings, { ...context, locale: 'zh-CN' })).toBe('态度：好；效率：差');
  expect(matrix.show({ 态度: '好' }, settings, { ...context, locale: 'en' })).toBe(
    'the 态度: the 好',
  );
});

test('a condition reads one row of it', () => {
  const registry = createFieldKinds(builtInFieldKinds);
  const label = { 'zh-CN': '表' };
  const form = makeForm(
    {
      key: 'f',
      title: label,
      fields: [
        { id: 'm', key: '满意度', kind: 'matrix', label, settings },
        { id: 'w', key: '原因', kind: 'text', label, visibleWhen: '满意度.态度 = "差"' },
      ],
    },
    registry,
  );
  const at = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const visible = (answer: string) =>
    applyLogic(form, registry, { 满意度: { 态度: answer, 效率: '好' } }, at).visible['/原因'];
  expect(visible('差')).not.toBe(false);
  expect(visible('好')).toBe(false);
});
