import type { FormData } from '@yishi/forms';

/** A key as a part of a JSON pointer. */
export function escaped(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** Keys of a JSON pointer, from the outermost in. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The value at a pointer; undefined where nothing is. */
export function valueAt(data: FormData, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined,
    data,
  );
}

/** Data with another value at a pointer; undefined takes the property away, the rest is shared. */
export function withValue(data: FormData, pointer: string, value: unknown): FormData {
  return asRecord(put(data, keysOf(pointer), value));
}

function put(data: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const items: unknown[] = data;
    return items.with(Number(key), put(items[Number(key)], rest, value));
  }
  const copy = { ...asRecord(data) };
  const next = put(copy[key], rest, value);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
}
