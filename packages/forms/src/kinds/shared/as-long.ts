import type { Wanted } from '../types.ts';

/** A sample within limits; said again and again, or cut, where a long or a short text is wanted. */
export function asLong(
  sample: string,
  least: number | undefined,
  most: number,
  wanted: Wanted | undefined,
): string {
  const shortest = Math.max(1, least ?? 1);
  const fitting = sample.slice(0, wanted?.length === 'short' ? shortest : most);
  if (wanted?.length !== 'long') return fitting.padEnd(least ?? 0, '一');
  return fitting.padEnd(most, fitting.endsWith('。') ? fitting : `，${fitting}`);
}
