import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { region } from './index.ts';

test('a division has twelve digits and a province that exists', () => {
  expect(tryValue(region, '321111001002').codes).toEqual([]);
  expect(tryValue(region, '321111').codes).toEqual(['format.division']);
  expect(tryValue(region, '991111001002').codes).toEqual(['format.division']);
});

test('a level below one that is left open is no place, but a city may have no districts', () => {
  for (const value of ['320000000000', '321100000000', '441900003001', '429004001000'])
    expect(tryValue(region, value, {}).codes, value).toEqual([]);
  for (const value of ['320011000000', '320000001000', '321111000002'])
    expect(tryValue(region, value).codes, value).toEqual(['format.division']);
});

test('a place outside the permitted area is refused', () => {
  const settings = { root: '321111000000' };
  expect(tryValue(region, '321111001002', settings).codes).toEqual([]);
  expect(tryValue(region, '321112001002', settings).codes).toEqual(['region.outside']);
});

test('a place above the level asked for is refused', () => {
  expect(tryValue(region, '321111001000', { level: 'street' }).codes).toEqual([]);
  expect(tryValue(region, '321111001000', { level: 'community' }).codes).toEqual(['region.level']);
  expect(tryValue(region, '321100000000', { level: 'county' }).codes).toEqual(['region.level']);
});

test('masked, only the district is left', () => {
  expect(region.mask?.('321111001002', {}, 'public')).toBe('321111000000');
  expect(region.mask?.('321111000000', {}, 'public')).toBe('***');
});
