import { roundShares } from './largest-remainder.ts';
import type { Allotment, Claim } from './types.ts';

/** Everyone by weight; floors are made up beyond the total, what exceeds caps is held back. */
export function allotTopUp(total: number, claims: readonly Claim[], step = 1): Allotment {
  const { shares: proRata, remainders } = roundShares(
    total,
    claims.map(({ weight }) => weight),
    step,
  );
  const allotted = proRata.map((share, index) => {
    const { floor, cap } = claims[index] ?? { floor: 0, cap: Infinity };
    return Math.min(Math.max(share, floor), cap);
  });
  const difference = allotted.map((share, index) => share - (proRata[index] ?? 0));
  return {
    proRata,
    allotted,
    topUp: difference.reduce((sum, each) => sum + Math.max(each, 0), 0),
    unplaced: difference.reduce((sum, each) => sum + Math.max(-each, 0), 0),
    rounds: [],
    remainders,
  };
}
