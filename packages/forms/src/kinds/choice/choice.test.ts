import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { choice } from './index.ts';

test('only options can be chosen', () => {
  expect(tryValue(choice, 'a').codes).toEqual([]);
  expect(tryValue(choice, 'c').messages).toEqual(['“单选”的选择不在选项中']);
});

test('two options with one value are refused when they are saved', () => {
  const label = { 'zh-CN': '甲' };
  const options = [
    { value: 'a', label },
    { value: 'a', label },
  ];
  expect(trySettings(choice, { options })).toMatch('选项值“a”重复');
  expect(trySettings(choice, { options: [] })).toMatch('“options”的内容不对');
});

test('a value whose option is gone is shown as it is', () => {
  const names = {
    person: () => undefined,
    unit: () => undefined,
    region: () => undefined,
    file: () => undefined,
  };
  expect(choice.show('b', choice.initial ?? {}, { locale: 'zh-CN', names })).toBe('选项二');
  expect(choice.show('gone', choice.initial ?? {}, { locale: 'en', names })).toBe('gone');
});
