import type { Threshold } from './types.ts';

type Share = Pick<Threshold, 'num' | 'den' | 'strict'>;

/** Whether `have` of `of` meets the share, by multiplying instead of dividing. */
export function meets(share: Share, have: number, of: number): boolean {
  const left = BigInt(have) * BigInt(share.den);
  const right = BigInt(of) * BigInt(share.num);
  return share.strict ? left > right : left >= right;
}

/** The least whole number that meets the share of `of`. */
export function needed(share: Share, of: number): number {
  const scaled = BigInt(of) * BigInt(share.num);
  const den = BigInt(share.den);
  const low = scaled / den;
  return Number(low * den === scaled && !share.strict ? low : low + 1n);
}
