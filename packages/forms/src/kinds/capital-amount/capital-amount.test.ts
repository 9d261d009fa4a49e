import { expect, test } from 'vitest';
import { makeForm, trySettings } from '../../contract/index.ts';
import {
  applyLogic,
  builtInFieldKinds,
  createFieldKinds,
  parseForm,
  showValue,
} from '../../index.ts';
import { capitalAmount } from './index.ts';

const registry = createFieldKinds(builtInFieldKinds);
const label = { 'zh-CN': '大写' };
const field = { id: 'c', key: '大写', kind: 'capital-amount', label };

test('it follows a money field, and is read-only', () => {
  const form = makeForm(
    {
      key: 'f',
      title: label,
      fields: [
        { id: 'm', key: '金额', kind: 'money', label },
        { ...field, value: '金额' },
      ],
    },
    registry,
  );
  const at = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const { data } = applyLogic(form, registry, { 金额: 1_640_902 }, at);
  expect(data).toEqual({ 金额: 1_640_902, 大写: 1_640_902 });
  const ui = form.ui.fields['c'];
  const names = {} as never;
  expect(ui && showValue(ui, registry, data['大写'], { locale: 'zh-CN', names })).toBe(
    '壹万陆仟肆佰零玖元零贰分',
  );
  expect(form.views['fill']?.['c']).toBe('read');
});

test('without an amount to write out it is refused when saved', () => {
  const parsed = parseForm({ key: 'f', title: label, fields: [field] }, registry);
  expect(parsed).toMatchObject({ problems: [{ message: '“大写”还没有指明是哪个金额' }] });
  expect(trySettings(capitalAmount, { prefix: 1 })).not.toBe('');
});

test('the currency stands before it where the settings say so, the figure for English readers', () => {
  const names = {} as never;
  const show = (value: unknown, locale: 'zh-CN' | 'en', settings = {}) =>
    capitalAmount.show(value, settings, { locale, names });
  expect(show(100, 'zh-CN', { prefix: true })).toBe('人民币壹元整');
  expect(show(123_450, 'en')).toBe('壹仟贰佰叁拾肆元伍角整 (¥1,234.50)');
  expect(show(0.5, 'zh-CN')).toBe('');
});

test('a fraction of a 分 is rounded', () => {
  expect(capitalAmount.fromFeel?.(12.5, {})).toBe(13);
});
