import { expect, it } from 'vitest';
import { placesIn } from './places.ts';

const place = { longitude: 119.45321, latitude: 32.2 };

it.each([
  ['119.45321, 32.2', [place]],
  ['119.45321，32.20', [place]],
  ['119.45321 32.2\n\n 119.45321;32.2 ', [place, place]],
  ['119.453210004,32.2', [place]],
  ['', []],
  ['32.2', undefined],
  ['119.4, 32.2\n北门', undefined],
])('%j', (text, places) => {
  expect(placesIn(text)).toEqual(places);
});
