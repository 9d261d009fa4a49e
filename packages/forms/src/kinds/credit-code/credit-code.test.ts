import { expect, test } from 'vitest';
import vectors from '../../../../../tests/vectors/identity.json' with { type: 'json' };
import { tryValue } from '../../contract/index.ts';
import { creditCode } from './index.ts';

test.each(vectors.filter(({ kind }) => kind === 'uscc'))('$value is valid: $valid', (row) => {
  expect(tryValue(creditCode, row.value).codes).toEqual(row.valid ? [] : ['format.credit-code']);
});

test('letters are written as capitals, blanks are left out', () => {
  expect(tryValue(creditCode, '91350100m000 100y43').value).toBe('91350100M000100Y43');
});
