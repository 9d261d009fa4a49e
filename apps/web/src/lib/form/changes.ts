import type { FormData } from '@yishi/forms';
import type { FieldNode } from './field-node.ts';
import { dataOf } from './node-tree.ts';
import { valueAt } from './pointers.ts';

const none = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const same = (left: unknown, right: unknown): boolean =>
  (none(left) && none(right)) || JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

/** The same value whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => !none(each));
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}

/** Whether a field says something else than it did; of a table, whether any of its rows does. */
export function changedSince(before: FormData, node: FieldNode): boolean {
  const old = valueAt(before, node.pointer);
  if (node.slot.shape === 'rows') return !same(node.rows.map(dataOf), old);
  return node.slot.shape === 'value' && !same(node.value, old);
}

/** The fields that were changed, in the order of the form; a table counts once. */
export const changesIn = (before: FormData, nodes: Iterable<FieldNode>): FieldNode[] =>
  [...nodes].filter(
    (node) => !node.scope.rowKey && node.mode !== 'hidden' && changedSince(before, node),
  );
