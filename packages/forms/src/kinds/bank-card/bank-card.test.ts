import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { bankCard } from './index.ts';

const names = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};
/** Numbers that card schemes publish for tests, and one of 19 digits. */
const valid = ['4111111111111111', '378282246310005', '6200000000000005', '6222021001111111115'];

test.each(valid)('%s has its check digit', (value) => {
  expect(tryValue(bankCard, value).codes).toEqual([]);
});

test('one wrong digit, and two neighbours changed about, are found', () => {
  const number = '4111111111111111';
  for (const [at] of [...number].entries()) {
    const other = String((Number(number[at]) + 1) % 10);
    const wrong = number.slice(0, at) + other + number.slice(at + 1);
    expect(tryValue(bankCard, wrong).codes, wrong).toEqual(['format.bank-card']);
  }
  expect(tryValue(bankCard, '1411111111111111').codes).toEqual(['format.bank-card']);
});

test('a card has 15 to 19 digits', () => {
  for (const value of ['79927398713', '0000000000000000', '62220210011111111150'])
    expect(tryValue(bankCard, value).codes).toEqual(['format.bank-card']);
});

test('blanks and hyphens are typing, not part of it; it is shown in fours', () => {
  expect(tryValue(bankCard, '4111-1111 1111 1111').value).toBe('4111111111111111');
  expect(bankCard.show('6222021001111111115', {}, { locale: 'en', names })).toBe(
    '6222 0210 0111 1111 115',
  );
});

test('the account of a unit has no check digit, and is taken only where the settings allow it', () => {
  const account = '32050175863600000123';
  expect(tryValue(bankCard, account).codes).toEqual(['format.bank-card']);
  expect(tryValue(bankCard, account, { account: true }).codes).toEqual([]);
  expect(tryValue(bankCard, '1234567', { account: true }).codes).toEqual(['format.bank-account']);
});

test('staff see the last four digits, the public none', () => {
  const masked = bankCard.mask?.('4111111111111111', {}, 'staff');
  expect(bankCard.show(masked, {}, { locale: 'en', names })).toBe('**** **** **** 1111');
  expect(bankCard.mask?.('4111111111111111', {}, 'public')).toBe('***');
});
