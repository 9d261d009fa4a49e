import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test.each([
  [null, '/inbox'],
  ['/cases/c1?tab=2', '/cases/c1?tab=2'],
  ['https://example.com', '/inbox'],
  ['//example.com', '/inbox'],
  ['/\\example.com', '/inbox'],
  ['/sign-in?next=/sign-in', '/inbox'],
])('after signing in, %s leads to %s', (wanted, expected) => {
  expect(safeNext(wanted)).toBe(expected);
});
