import { expect, it } from 'vitest';
import { pathOf, strokeOf, type Point } from './strokes.ts';

it('points on a straight line are left out, a corner stays', () => {
  const line = Array.from({ length: 50 }, (_each, at): Point => [at * 2.2, 10.4]);
  expect(strokeOf(line)).toBe('0,10 108,10');
  expect(
    strokeOf([
      [0, 0],
      [50, 1],
      [100, 0],
      [100, 80],
    ]),
  ).toBe('0,0 100,0 100,80');
});

it('a stroke that ends where it began keeps its shape', () => {
  expect(
    strokeOf([
      [0, 0],
      [100, 100],
      [0, 0],
    ]),
  ).toBe('0,0 100,100 0,0');
});

it('ten thousand points are thinned without trouble', () => {
  const spiral = Array.from({ length: 10_000 }, (_each, at): Point => [
    500 + (at / 30) * Math.cos(at / 99),
    200 + (at / 70) * Math.sin(at / 99),
  ]);
  expect(strokeOf(spiral).length).toBeLessThan(4000);
});

it('a tap is a dot, a stroke is a curve from its first to its last point', () => {
  expect(pathOf('5,6')).toBe('M5 6h.1');
  expect(pathOf('0,0 10,0 20,10')).toBe('M0 0Q10 0 15 5L20 10');
});
