import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { unit } from './index.ts';

test('a unit is held by id', () => {
  expect(tryValue(unit, 'u-js').value).toBe('u-js');
  expect(tryValue(unit, ['u-js']).codes).toEqual(['value.type']);
});

test('only levels that exist can be asked for', () => {
  expect(trySettings(unit, { levels: ['street', 'community'] })).toBe('');
  expect(trySettings(unit, { levels: ['village'] })).not.toBe('');
});
