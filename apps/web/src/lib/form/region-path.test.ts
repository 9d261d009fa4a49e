import { expect, it } from 'vitest';
import { regionPath } from './region-path.ts';

it('a community stands in its street and its county', () => {
  expect(regionPath('321111001002')).toEqual(['321111000000', '321111001000', '321111001002']);
});

it('a street ends its own path', () => {
  expect(regionPath('321111001000')).toEqual(['321111000000', '321111001000']);
});
