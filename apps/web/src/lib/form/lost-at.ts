import type { Lost, LostItem } from './environment.ts';
import type { FieldNode } from './field-node.ts';
import { keysOf } from './pointers.ts';

export interface LostHere extends LostItem {
  path: string;
  /** In which row of the table that the field is, from 1. */
  row?: number;
}

/** What was lost at a field; of a table all that was lost in its rows. */
export function lostAt(lost: Lost | undefined, node: FieldNode): LostHere[] {
  // Rows may move while they are edited: what was lost in them is told above their table.
  if (!lost || node.scope.rowKey) return [];
  const { pointer } = node;
  return lost.items.flatMap(({ path, ...item }): LostHere[] => {
    if (path === pointer) return [{ ...item, path }];
    if (node.slot.shape !== 'rows' || !path?.startsWith(`${pointer}/`)) return [];
    const [row] = keysOf(path.slice(pointer.length));
    return [{ ...item, path, row: Number(row) + 1 }];
  });
}
