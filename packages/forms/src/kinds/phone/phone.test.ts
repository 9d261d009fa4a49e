import { expect, test } from 'vitest';
import vectors from '../../../../../tests/vectors/identity.json' with { type: 'json' };
import { tryValue } from '../../contract/index.ts';
import { phone } from './index.ts';

test.each(vectors.filter(({ kind }) => kind === 'mobile'))('$value is valid: $valid', (row) => {
  expect(tryValue(phone, row.value).codes).toEqual(row.valid ? [] : ['format.mobile']);
});

test('blanks in a number are typing, not part of it', () => {
  expect(tryValue(phone, '138 1234 5678').value).toBe('13812345678');
});

test('landlines only where the settings allow them', () => {
  for (const value of ['0511-85012345', '85012345', '021-62345678-801']) {
    expect(tryValue(phone, value).codes).toEqual(['format.mobile']);
    expect(tryValue(phone, value, { landline: true }).codes).toEqual([]);
  }
});

test('the middle of a number is masked', () => {
  expect(phone.mask?.('13812345678', {}, 'public')).toBe('138****5678');
});
