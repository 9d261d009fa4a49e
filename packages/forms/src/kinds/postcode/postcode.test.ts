import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { postcode } from './index.ts';

test.each(['212004', '100000', '010010', '999077'])('%s is a postcode', (value) => {
  expect(tryValue(postcode, value).codes).toEqual([]);
});

test.each(['21200', '2120040', '800000', '000000', '999079', '21200a'])('%s is none', (value) => {
  expect(tryValue(postcode, value).codes).toEqual(['format.postcode']);
});

test('blanks and full-width digits are typing, not part of it', () => {
  expect(tryValue(postcode, '２１２ 004').value).toBe('212004');
});

test('where the settings say so, only local codes', () => {
  expect(tryValue(postcode, '212004', { begins: '212' }).codes).toEqual([]);
  expect(tryValue(postcode, '210004', { begins: '212' }).messages).toEqual([
    '“邮政编码”应以 212 开头',
  ]);
  expect(trySettings(postcode, { begins: '99' })).toMatch('不属于任何地区');
  expect(trySettings(postcode, { begins: '0' })).toBe('');
});

test('masked, the province is left', () => {
  expect(postcode.mask?.('212004', {}, 'public')).toBe('21****');
});
