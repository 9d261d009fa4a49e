import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { yesNo } from './index.ts';

test('no is an answer', () => {
  expect(tryValue(yesNo, false)).toEqual({ value: false, codes: [], messages: [] });
});

test('a promise has to be given', () => {
  expect(tryValue(yesNo, false, { must: true }).messages).toEqual(['“是否”必须为“是”']);
  expect(tryValue(yesNo, true, { must: true }).codes).toEqual([]);
});

test('words that look like an answer are none', () => {
  expect(tryValue(yesNo, '是').codes).toEqual(['value.type']);
});
