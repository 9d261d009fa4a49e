import { describe, expect, test } from 'vitest';
import vectors from './vectors.json' with { type: 'json' };
import { draw, fingerprintOf } from './index.ts';

const names = (length: number): string[] => Array.from({ length }, (_, n) => `${n + 1}号`);

describe('a draw', () => {
  test.each(vectors)(
    'by "$value" is the one that another program makes of it',
    ({ candidates, value, count, ...expected }) => {
      expect(draw(candidates, value, count)).toEqual({ algorithm: 'yishi-draw/1', ...expected });
    },
  );

  test('takes each candidate once at most, and all when all are drawn', () => {
    for (let n = 1; n <= 40; n += 1) {
      const { drawn } = draw(names(n), 'value', n);
      expect(drawn.toSorted((a, b) => a - b)).toEqual(names(n).map((_, at) => at));
    }
  });

  test('is begun alike, however many are drawn', () => {
    const { drawn } = draw(names(30), 'value', 30);
    expect(draw(names(30), 'value', 7).drawn).toEqual(drawn.slice(0, 7));
  });

  test('is another one by another value, another list or another order', () => {
    const list = names(30);
    const seeds = [
      draw(list, 'value', 1).seed,
      draw(list, 'Value', 1).seed,
      draw(list.toReversed(), 'value', 1).seed,
      draw(names(31), 'value', 1).seed,
    ];
    expect(new Set(seeds).size).toBe(4);
    expect(draw(list, ' value\n', 1).seed).toBe(seeds[0]);
  });

  test('favours nobody: each of seven is drawn about as often', () => {
    const counts = new Array<number>(7).fill(0);
    for (let n = 0; n < 7_000; n += 1) {
      const [first = 0] = draw(names(7), `value ${n}`, 1).drawn;
      counts[first] = (counts[first] ?? 0) + 1;
    }
    // Six standard deviations.
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(180);
  });
});

test('the fingerprint of a list is that of its JSON text', () => {
  expect(fingerprintOf(['甲', '乙'])).not.toBe(fingerprintOf(['乙', '甲']));
  expect(fingerprintOf(['甲、乙'])).not.toBe(fingerprintOf(['甲', '乙']));
});
