import { text } from '#lib/i18n/index.ts';
import type { FieldNode, Scope } from './field-node.ts';
import type { FormModel } from './form-model.ts';
import { dataOf } from './node-tree.ts';

export interface PasteTarget {
  table: FieldNode;
  /** Fields of the columns in sight, in order. */
  columns: string[];
  row: Scope;
  column: string;
  /** Most rows that the table may hold. */
  most: number;
}

/** Names of people and places are not looked up. */
const unnamed = { person: () => undefined, unit: () => undefined, region: () => undefined };

/** Puts a block of cells into a table from one cell on; says how many rows found no room. */
export function pasteInto(
  model: FormModel,
  grid: string[][],
  target: PasteTarget,
): { left: number } {
  const { table, row, most } = target;
  const { columns, lines } = placed(grid, target);
  const first = row.index;
  const room = lines.slice(0, Math.max(0, most - first));
  const rows = [...table.rows];
  room.forEach((cells, offset) => {
    const old = rows[first + offset];
    const values = old ? dataOf(old) : {};
    columns.forEach((fieldId, index) => put(values, fieldId, cells[index] ?? ''));
    rows[first + offset] = table.makeRow(values);
  });
  model.setRows(table, rows);
  return { left: lines.length - room.length };

  function put(values: Record<string, unknown>, fieldId: string, cell: string) {
    const field = table.slot.children.find((child) => child.ui.id === fieldId)?.ui;
    if (!field || cell === '') return;
    const kind = model.kinds.get(field.kind);
    const meant = kind?.fromText?.(cell, field.settings, unnamed) ?? cell;
    values[field.key] = kind?.normalise?.(meant, field.settings) ?? meant;
  }
}

/** A first line that repeats the headings says which column is which. */
function placed(grid: string[][], { table, columns, column }: PasteTarget) {
  const labels = table.slot.children.map(({ ui }) => ({ id: ui.id, label: text(ui.label) }));
  const heads = (grid[0] ?? []).map((cell) => labels.find(({ label }) => label === cell)?.id);
  if (heads.every((id) => id !== undefined)) return { columns: heads, lines: grid.slice(1) };
  return { columns: columns.slice(columns.indexOf(column)), lines: grid };
}
