import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { money } from './index.ts';

const names = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

test('money is whole 分, and 元 on the screen', () => {
  expect(tryValue(money, 123450).value).toBe(123450);
  expect(tryValue(money, 0.5).codes).toEqual(['value.whole']);
  expect(money.show(123450, {}, { locale: 'zh-CN', names })).toBe('1,234.50元');
  expect(money.show(123450, {}, { locale: 'en', names })).toBe('¥1,234.50');
});

test('an entered amount is not negative, unless the settings allow it', () => {
  expect(tryValue(money, -1).messages).toEqual(['“金额”不能小于 0']);
  expect(tryValue(money, -1, { min: -100 }).codes).toEqual([]);
});

test('what is typed and no amount is told as what it is', () => {
  const said = (typed: string) => tryValue(money, typed).messages;
  expect(said('999,999,999,999,999')).toEqual(['“金额”的数字太大']);
  expect(said('12.345')).toEqual(['“金额”的小数位数太多']);
  expect(said('十二元')).toEqual(['“金额”请填写数字']);
});

test('limits are told in 元', () => {
  expect(tryValue(money, 10_000_001, { max: 10_000_000 }).messages).toEqual([
    '“金额”不能大于 100,000.00元',
  ]);
});

test('a capital amount stands beside the figure where the settings say so', () => {
  expect(money.show(123450, { capital: true }, { locale: 'zh-CN', names })).toBe(
    '1,234.50元（壹仟贰佰叁拾肆元伍角整）',
  );
});

test('a computed amount is rounded to the 分', () => {
  expect(money.fromFeel?.(12.5, {})).toBe(13);
});
