import type { FindNames } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { text } from '#lib/i18n/index.ts';
import type { FieldNode, Scope } from './field-node.ts';
import { findNames } from './find-names.ts';
import type { FormModel } from './form-model.ts';
import { dataOf } from './node-tree.ts';
import type { FormServices } from './services.ts';

export interface PasteTarget {
  table: FieldNode;
  /** Fields of the columns in sight, in order. */
  columns: string[];
  row: Scope;
  column: string;
  /** Most rows that the table may hold. */
  most: number;
}

/** What a paste would make of a table; nothing is changed before it is taken. */
export interface PastePlan {
  rows: Scope[];
  /** Rows that the cells came to, and rows that found no room. */
  pasted: number;
  left: number;
  /** What would be wrong in the rows that were pasted. */
  problems: Problem[];
}

/** Reads a block of cells for a table, from one cell on, each by the kind of its column. */
export async function planPaste(
  model: FormModel,
  services: FormServices,
  grid: string[][],
  target: PasteTarget,
): Promise<PastePlan> {
  const { table, row, most } = target;
  const { columns, lines } = placed(grid, target);
  const first = row.index;
  const room = lines.slice(0, Math.max(0, most - first));
  const cells = room.flatMap((line) => columns.map((id, at) => ({ id, words: line[at] ?? '' })));
  const find = await findNames(services, (names) => {
    for (const { id, words } of cells) meant(id, words, names);
  });
  const rows = [...table.rows];
  for (const [offset, line] of room.entries()) {
    const old = rows[first + offset];
    const values = old ? dataOf(old) : {};
    for (const [at, id] of columns.entries()) {
      const field = fieldOf(id);
      if (field && line[at]) values[field.key] = meant(id, line[at], find);
    }
    rows[first + offset] = table.makeRow(values);
  }
  const last = first + room.length;
  return {
    rows,
    pasted: room.length,
    left: lines.length - room.length,
    problems: await model.problemsWith(table, rows, (at) => at >= first && at < last),
  };

  function fieldOf(id: string) {
    return table.slot.children.find((child) => child.ui.id === id)?.ui;
  }
  function meant(id: string, words: string, names: FindNames): unknown {
    const field = fieldOf(id);
    const kind = field && model.kinds.get(field.kind);
    if (!field || words === '') return undefined;
    const value = kind?.fromText?.(words, field.settings, names) ?? words;
    return kind?.normalise?.(value, field.settings) ?? value;
  }
}

/** A first line that repeats the headings says which column is which. */
function placed(grid: string[][], { table, columns, column }: PasteTarget) {
  const labels = table.slot.children
    .filter(({ ui }) => columns.includes(ui.id))
    .map(({ ui }) => ({ id: ui.id, label: text(ui.label) }));
  const heads = (grid[0] ?? []).map((cell) => labels.find(({ label }) => label === cell)?.id);
  if (heads.every((id) => id !== undefined)) return { columns: heads, lines: grid.slice(1) };
  return { columns: columns.slice(columns.indexOf(column)), lines: grid };
}
