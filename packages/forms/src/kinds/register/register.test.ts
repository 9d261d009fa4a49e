import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { register } from './index.ts';

test('a register is held by its key', () => {
  expect(tryValue(register, 'households')).toEqual({
    value: 'households',
    codes: [],
    messages: [],
  });
});

test('several registers are none, and neither is an empty key', () => {
  expect(tryValue(register, ['households']).codes).toEqual(['value.type']);
  expect(tryValue(register, { key: 'households' }).codes).toEqual(['value.type']);
});
