import { expect, test } from 'vitest';
import { firstTwice } from './index.ts';

test.each([
  [[], undefined],
  [[1, 2, '1', true, 'true', null, 'null', [1], { a: 1 }], undefined],
  [
    [1, 2, 1.0],
    [2, 0],
  ],
  [
    [0, -0],
    [1, 0],
  ],
  [
    ['a', 'b', 'b', 'a'],
    [2, 1],
  ],
  [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [1, 0],
  ],
  [[{ a: 1 }, { a: '1' }], undefined],
  [[[1, 2], [12], ['1,2']], undefined],
  [
    [{ toString: 1 }, { toString: 1 }],
    [1, 0],
  ],
])('of %j the first twice is %j', (items, expected) => {
  expect(firstTwice(items)).toEqual(expected);
});

test('a long list takes no time', () => {
  expect(firstTwice(Array.from({ length: 20_000 }, (_each, at) => ({ at })))).toBeUndefined();
});
