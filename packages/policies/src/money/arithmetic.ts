import { rational, roundToInteger } from '../exact/index.ts';

function whole(fen: number): bigint {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not integer 分: ${fen}`);
  return BigInt(fen);
}

function safe(value: bigint): number {
  const fen = Number(value);
  if (!Number.isSafeInteger(fen)) throw new RangeError(`too large for 分: ${value}`);
  return fen;
}

/** Sum of integer 分; throws where a value or the sum is not an exact integer. */
export function sumMoney(values: readonly number[]): number {
  return safe(values.reduce((sum, value) => sum + whole(value), 0n));
}

/** Integer 分 times num / den, exactly, rounded half up (away from zero) to the 分. */
export function multiplyMoney(fen: number, num: number, den = 1): number {
  return safe(roundToInteger(rational(whole(fen) * whole(num), whole(den)), 'half-up'));
}
