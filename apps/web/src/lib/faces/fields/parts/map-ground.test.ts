import { expect, test } from 'vitest';
import { groundOf } from './map-ground.ts';

const nothing = { center: undefined, last: undefined, region: undefined };
const last = { longitude: 119.5, latitude: 32.1 };

test('an empty map begins where the settings say, else where somebody marked last', () => {
  const set = groundOf({ ...nothing, center: '119.4521, 32.2015', last });
  expect(set.middle).toEqual({ longitude: 119.4521, latitude: 32.2015 });
  expect(groundOf({ ...nothing, last, region: '110101000000' })).toEqual({ ...set, middle: last });
});

test('knowing only the division, it shows the land around the seat of the province', () => {
  const ground = groundOf({ ...nothing, region: '321111000000' });
  expect(ground).toEqual({ middle: { longitude: 118.8, latitude: 32.1 }, across: 4 });
  expect(groundOf({ ...nothing, region: '820000000000' }).middle.longitude).toBe(113.5);
  expect(groundOf(nothing).middle).toEqual({ longitude: 116.4, latitude: 39.9 });
});
