import { isRecord } from '../json/index.ts';
import type { TreeField } from '../tree/index.ts';

/** A value in the one spelling of its kind; empty texts, lists and objects are no value. */
export function cleanValue(field: TreeField, value: unknown): unknown {
  const { kind, config } = field;
  const pruned = prune(value);
  if (pruned === undefined || !kind.normalise) return pruned;
  return prune(kind.normalise(pruned, config));
}

function prune(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => prune(inner) !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
