import type { FieldFaces, FieldNode, FormModel, Slot } from '#lib/form/index.ts';

/** A column in sight: `numeric` ones stand to the right and need less room. */
export interface TableColumn {
  slot: Slot;
  numeric: boolean;
  /** Every row must have it. */
  required: boolean;
  /** Its face says that it cannot be worked in less. */
  wide: boolean;
}

/** Columns that this view shows. */
export function columnsOf(
  table: FieldNode,
  { kinds, form }: FormModel,
  faces: FieldFaces,
): TableColumn[] {
  return table.slot.children
    .filter((slot) => table.accessOf(slot.ui.id) !== 'hidden')
    .map((slot) => ({
      slot,
      required:
        table.accessOf(slot.ui.id) === 'required' ||
        (table.accessOf(slot.ui.id) === 'edit' && form.logic.fields[slot.ui.id]?.required === true),
      numeric: kinds.get(slot.ui.kind)?.feel === 'number',
      wide: faces[slot.ui.kind]?.wide === true,
    }));
}

/** The same template for the heading and every row, so that they line up without a table layout. */
export function columnTemplate(columns: TableColumn[], tools: boolean): string {
  const widths = columns.map(({ numeric, wide }) =>
    wide ? 'minmax(14rem, 2fr)' : numeric ? 'minmax(9rem, 1fr)' : 'minmax(8rem, 1.6fr)',
  );
  return ['2.5rem', ...widths, ...(tools ? ['5rem'] : [])].join(' ');
}

/** Sum of a column as far as its cells hold numbers. */
export function sumOf(table: FieldNode, fieldId: string): number {
  let sum = 0;
  for (const row of table.rows) {
    const value = row.nodes.find((node) => node.ui.id === fieldId)?.value;
    if (typeof value === 'number') sum += value;
  }
  return sum;
}
