import { expect, test } from 'vitest';
import { birthOf } from '@yishi/policies';
import vectors from '../../../../../tests/vectors/identity.json' with { type: 'json' };
import { tryValue } from '../../contract/index.ts';
import { idCard } from './index.ts';

const rows = vectors.filter(({ kind }) => kind === 'idCard');

test.each(rows)('$value is valid: $valid ($why)', (row) => {
  const tried = tryValue(idCard, row.value);
  expect(tried.codes.length === 0).toBe(row.valid);
  if (row.valid) expect(tried.value).toBe(row.normalised ?? row.value);
  if (row.birth) expect(birthOf(row.value)).toBe(row.birth);
});

test('a birth after the recorded day is told as such', () => {
  expect(tryValue(idCard, '32111120990101001X').codes).toEqual(['id-card.future']);
});

test('full years count on the birthday itself', () => {
  const born = '321111200611230017';
  const settings = { minAge: 20 };
  expect(tryValue(idCard, born.slice(0, 17) + checkOf(born), settings).codes).toEqual([]);
  const later = '321111200611240017';
  expect(tryValue(idCard, later.slice(0, 17) + checkOf(later), settings).codes).toEqual([
    'id-card.age',
  ]);
});

test('staff see the division and the end, the public only the first and the last place', () => {
  expect(idCard.mask?.('321111199001318872', {}, 'staff')).toBe('321111********8872');
  expect(idCard.mask?.('321111199001318872', {}, 'public')).toBe('3****************2');
});

function checkOf(number: string): string {
  const digits = '0123456789X'.split('');
  const right = digits.find(
    (last) => tryValue(idCard, number.slice(0, 17) + last).codes.length === 0,
  );
  if (right === undefined) throw new Error('no check digit fits');
  return right;
}
