/** A whole number from `low` to `high`, both possible. */
export function integerIn(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

export function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => integerIn(random, 0, 9)).join('');
}
