import { isRecord } from './is-record.ts';

/**
 * Positions of the first item that stands in a list before, and of the one before it. Linear, so
 * that no list of a stranger takes long.
 */
export function firstTwice(items: readonly unknown[]): [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    const text = spelling(item);
    const before = seen.get(text);
    if (before !== undefined) return [at, before];
    seen.set(text, at);
  }
  return undefined;
}

/** Equal content, equal text; keys in any order. */
function spelling(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelling).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? '';
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${spelling(value[key])}`).join()}}`;
}
