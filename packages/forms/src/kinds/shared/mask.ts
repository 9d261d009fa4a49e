/** What stands for a value that is hidden whole. */
export const MASKED = '***';

/** Hides the middle; hides all where the ends would tell more than half. */
export function keepEnds(value: unknown, head: number, tail: number): string {
  if (typeof value !== 'string') return MASKED;
  const letters = [...value];
  const hidden = letters.length - head - tail;
  if (hidden < Math.max(1, letters.length / 3)) return MASKED;
  return [
    ...letters.slice(0, head),
    '*'.repeat(hidden),
    ...letters.slice(letters.length - tail),
  ].join('');
}
