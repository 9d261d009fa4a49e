import type { Rational } from './rational.ts';

export type RoundingMode =
  'half-up' | 'half-down' | 'half-even' | 'up' | 'down' | 'floor' | 'ceiling';

/** Integer nearest by the mode; halves and `up` go away from zero, as 四舍五入 does. */
export function roundToInteger({ num, den }: Rational, mode: RoundingMode): bigint {
  const negative = num < 0n;
  const magnitude = negative ? -num : num;
  const low = magnitude / den;
  const twice = 2n * (magnitude % den);
  const away = (): boolean => {
    switch (mode) {
      case 'half-up':
        return twice >= den;
      case 'half-down':
        return twice > den;
      case 'half-even':
        return twice > den || (twice === den && low % 2n === 1n);
      case 'up':
        return twice > 0n;
      case 'down':
        return false;
      case 'floor':
        return negative && twice > 0n;
      case 'ceiling':
        return !negative && twice > 0n;
    }
  };
  const rounded = away() ? low + 1n : low;
  return negative ? -rounded : rounded;
}

/** The value times 10^places as an integer. */
export function roundScaled(
  value: Rational,
  places: number,
  mode: RoundingMode = 'half-up',
): bigint {
  const scale = 10n ** BigInt(Math.abs(places));
  return places >= 0
    ? roundToInteger({ num: value.num * scale, den: value.den }, mode)
    : roundToInteger({ num: value.num, den: value.den * scale }, mode);
}

/** Decimal text with exactly that many places, e.g. 73.25. */
export function toFixed(value: Rational, places: number, mode: RoundingMode = 'half-up'): string {
  const scaled = roundScaled(value, places, mode);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return places === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Exact text: a decimal where it ends within twelve places, else a fraction such as 517/3. */
export function exactText(value: Rational): string {
  for (let places = 0; places <= 12; places += 1)
    if ((value.num * 10n ** BigInt(places)) % value.den === 0n) return toFixed(value, places);
  return `${value.num}/${value.den}`;
}
