import {
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  roundToInteger,
  subtract,
  total as sumOf,
} from '../exact/index.ts';
import type { Rational } from '../exact/index.ts';

const whole = (value: number): Rational => rational(BigInt(value));

/** Weights as they are, or all equal where nobody has any. */
export function fairWeights(weights: readonly number[]): number[] {
  return weights.every((weight) => weight === 0) ? weights.map(() => 1) : [...weights];
}

/** Exact shares of a total in proportion to weights. */
export function exactShares(total: number, given: readonly number[]): Rational[] {
  const weights = fairWeights(given).map(fromDecimal);
  const sum = sumOf(weights);
  return weights.map((weight) => multiply(whole(total), divide(weight, sum)));
}

/**
 * Shares rounded down to whole steps; what is left goes one step each to the largest remainders
 * (ties: larger weight, then order). Adds up to the total when that is a multiple of the step.
 */
export function roundShares(
  total: number,
  weights: readonly number[],
  step: number,
): { shares: number[]; remainders: number[] } {
  const exact = exactShares(total, weights);
  const down = exact.map(
    (share) => Number(roundToInteger(multiply(share, rational(1n, BigInt(step))), 'floor')) * step,
  );
  const left = Math.round((total - down.reduce((sum, share) => sum + share, 0)) / step);
  const order = exact
    .map((share, claim) => ({ claim, rest: subtract(share, whole(down[claim] ?? 0)) }))
    .sort(
      (a, b) =>
        compare(b.rest, a.rest) ||
        (weights[b.claim] ?? 0) - (weights[a.claim] ?? 0) ||
        a.claim - b.claim,
    )
    .map(({ claim }) => claim);
  const remainders = order.slice(0, left);
  const shares = down.map((share, claim) => share + (remainders.includes(claim) ? step : 0));
  return { shares, remainders };
}
