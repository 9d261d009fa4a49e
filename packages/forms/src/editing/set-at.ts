import type { Json } from '@yishi/policies';
import { equal, isRecord, own } from '../json/index.ts';
import type { Operation, TreeDocument } from './types.ts';

/** What stands at a path of property names. */
export function valueAt(value: unknown, path: readonly string[]): Json | undefined {
  let found = value;
  for (const key of path) found = isRecord(found) ? own(found, key) : undefined;
  return found as Json | undefined;
}

/** The same with another value at a path whose objects exist; absent takes it away. */
export function withValueAt<T>(holder: T, path: readonly string[], value: Json | undefined): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const record = { ...(holder as Record<string, unknown>) };
  const next = rest.length === 0 ? value : withValueAt(record[key], rest, value);
  if (next === undefined) delete record[key];
  // Also for a property named like those that every object has.
  else
    Object.defineProperty(record, key, {
      value: next,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return record as T;
}

/**
 * The operation that gives a node (or the root, with `id` null) another value at a path; none when
 * it has it already. Objects that are missing on the way come with it, so that it can be turned
 * round exactly.
 */
export function setOperation(
  holder: object,
  id: string | null,
  path: readonly string[],
  value: Json | undefined,
): Extract<Operation, { type: 'set' }> | undefined {
  const missing = path.findIndex(
    (_, index) => index > 0 && !isRecord(valueAt(holder, path.slice(0, index))),
  );
  if (missing > 0 && value !== undefined) {
    const wrapped = path
      .slice(missing)
      .reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
    return setAt(holder, id, path.slice(0, missing), wrapped);
  }
  return missing > 0 ? undefined : setAt(holder, id, path, value);
}

function setAt(
  holder: object,
  id: string | null,
  path: readonly string[],
  value: Json | undefined,
): Extract<Operation, { type: 'set' }> | undefined {
  const was = valueAt(holder as TreeDocument, path);
  if (equal(was, value)) return undefined;
  return {
    type: 'set',
    id,
    path,
    ...(value === undefined ? {} : { value }),
    ...(was === undefined ? {} : { was }),
  };
}
