import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { plate } from './index.ts';

const show = (value: unknown) => plate.show(value, {}, { locale: 'zh-CN', names: {} as never });

test.each([
  ['苏L12345', 'an ordinary one'],
  ['京AF0236', 'letters among the five'],
  ['苏L1234警', 'police'],
  ['苏L1234学', 'driving school'],
  ['苏L1234挂', 'trailer'],
  ['粤Z1234港', 'across the border'],
  ['使014578', 'embassy'],
  ['京X1234应急', 'emergency rescue'],
  ['苏LD12345', 'small, electric'],
  ['苏LFA1234', 'small, hybrid, with a second letter'],
  ['苏L12345D', 'large, electric'],
])('%s is a plate: %s', (value) => {
  expect(tryValue(plate, value).codes).toEqual([]);
});

test.each([
  ['苏L1234', 'too short'],
  ['苏L1234I', 'the letter I'],
  ['苏O12345', 'the letter O'],
  ['台L12345', 'no such province'],
  ['L12345', 'no province'],
  ['苏LL12345', 'a letter that stands for no drive'],
  ['苏LD1234A', 'a letter at both ends of new energy'],
  ['苏L123456', 'six digits'],
])('%s is none: %s', (value) => {
  expect(tryValue(plate, value).codes).toEqual(['format.plate']);
});

test('the dot, blanks and small letters are typing; the dot is shown', () => {
  expect(tryValue(plate, '苏l·d1 2345').value).toBe('苏LD12345');
  expect(show('苏LD12345')).toBe('苏L·D12345');
  expect(show('使014578')).toBe('使014578');
});

test('the settings may ask for one family', () => {
  expect(tryValue(plate, '苏L12345', { only: 'new-energy' }).codes).toEqual(['plate.new-energy']);
  expect(tryValue(plate, '苏LD12345', { only: 'new-energy' }).codes).toEqual([]);
  expect(tryValue(plate, '苏LD12345', { only: 'fuel' }).codes).toEqual(['plate.fuel']);
});

test('masked, the place and the last two are left', () => {
  expect(show(plate.mask?.('苏L12345', {}, 'public'))).toBe('苏L·***45');
});
