import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { multiChoice } from './index.ts';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: { 'zh-CN': value } }));

test('each option once, and no others', () => {
  expect(tryValue(multiChoice, ['a', 'b'], { options }).codes).toEqual([]);
  expect(tryValue(multiChoice, ['a', 'a'], { options }).codes).toEqual(['value.twice']);
  expect(tryValue(multiChoice, ['x'], { options }).codes).toEqual(['value.choice']);
});

test('nothing chosen is no answer', () => {
  expect(tryValue(multiChoice, [], { options }).value).toBeUndefined();
});

test('the least and the most are kept', () => {
  const settings = { options, min: 2, max: 2 };
  expect(tryValue(multiChoice, ['a'], settings).messages).toEqual(['“多选”至少要选 2 项']);
  expect(tryValue(multiChoice, ['a', 'b', 'c'], settings).messages).toEqual([
    '“多选”不能超过 2 项',
  ]);
});

test('more to choose than there are options is refused when it is saved', () => {
  expect(trySettings(multiChoice, { options, min: 4 })).toMatch('选项少于至少要选的项数');
});
