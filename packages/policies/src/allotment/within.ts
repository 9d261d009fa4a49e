import { compare, exactText, rational, subtract, total as sumOf } from '../exact/index.ts';
import type { Rational } from '../exact/index.ts';
import { exactShares, roundShares } from './largest-remainder.ts';
import type { Allotment, Claim, Round } from './types.ts';

const whole = (value: number): Rational => rational(BigInt(value));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

interface Settled {
  /** Fixed shares by claim; the others share what is left. */
  fixed: Map<number, number>;
  rounds: Round[];
}

interface Excess {
  claim: number;
  at: 'floor' | 'cap';
  by: Rational;
}

/** How far the share of each claim that is still open lies out of its bounds. */
function excesses(open: readonly number[], left: number, claims: readonly Claim[]): Excess[] {
  const weights = open.map((claim) => claims[claim]?.weight ?? 0);
  return exactShares(left, weights).flatMap((share, index): Excess[] => {
    const claim = open[index] ?? 0;
    const { floor, cap } = claims[claim] ?? { floor: 0, cap: Infinity };
    const below = subtract(whole(floor), share);
    if (below.num > 0n) return [{ claim, at: 'floor', by: below }];
    if (cap === Infinity) return [];
    const above = subtract(share, whole(cap));
    return above.num > 0n ? [{ claim, at: 'cap', by: above }] : [];
  });
}

/** Settles the side that is further out of bounds, round by round, until nobody is. */
function settle(total: number, claims: readonly Claim[]): Settled {
  const fixed = new Map<number, number>();
  const rounds: Round[] = [];
  for (;;) {
    const open = claims.map((_claim, index) => index).filter((index) => !fixed.has(index));
    const left = total - sum([...fixed.values()]);
    const out = excesses(open, left, claims);
    if (out.length === 0) return { fixed, rounds };
    const below = sumOf(out.filter(({ at }) => at === 'floor').map(({ by }) => by));
    const above = sumOf(out.filter(({ at }) => at === 'cap').map(({ by }) => by));
    const larger = compare(below, above);
    const settled = out
      .filter(({ at }) => larger === 0 || at === (larger > 0 ? 'floor' : 'cap'))
      .map(({ claim, at }) => ({ claim, at }));
    for (const { claim, at } of settled) fixed.set(claim, claims[claim]?.[at] ?? 0);
    rounds.push({ left, below: exactText(below), above: exactText(above), settled });
  }
}

function atBounds(total: number, claims: readonly Claim[], step: number, bound: 'floor' | 'cap') {
  const allotted = claims.map((claim) => claim[bound]);
  const { shares: proRata } = roundShares(
    total,
    claims.map(({ weight }) => weight),
    step,
  );
  const unplaced = total - sum(allotted);
  return { proRata, allotted, topUp: 0, unplaced, rounds: [], remainders: [] } satisfies Allotment;
}

/**
 * Everyone by weight inside their bounds, adding up to the total; where the floors exceed it or
 * the caps leave no room, everyone gets the bound and `unplaced` tells the difference.
 * Floors, caps and total are multiples of the step, and no floor lies above its cap.
 */
export function allotWithin(total: number, claims: readonly Claim[], step = 1): Allotment {
  if (total <= sum(claims.map(({ floor }) => floor))) return atBounds(total, claims, step, 'floor');
  if (total >= sum(claims.map(({ cap }) => cap))) return atBounds(total, claims, step, 'cap');
  const { fixed, rounds } = settle(total, claims);
  const open = claims.map((_claim, index) => index).filter((index) => !fixed.has(index));
  const left = total - sum([...fixed.values()]);
  const weights = open.map((claim) => claims[claim]?.weight ?? 0);
  const { shares, remainders } = roundShares(left, weights, step);
  const allotted = claims.map(
    (_claim, index) => fixed.get(index) ?? shares[open.indexOf(index)] ?? 0,
  );
  const { proRata } = atBounds(total, claims, step, 'floor');
  return {
    proRata,
    allotted,
    topUp: 0,
    unplaced: total - sum(allotted),
    rounds,
    remainders: remainders.map((index) => open[index] ?? 0),
  };
}
