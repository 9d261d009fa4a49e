import type { FieldFaces, FieldNode, FormModel, Slot } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';

/** A column in sight: `numeric` ones stand to the right, what is in `tight` ones is never broken. */
export interface TableColumn {
  slot: Slot;
  numeric: boolean;
  /** Every row must have it. */
  required: boolean;
  tight: boolean;
  /** Its least width in rem. */
  least: number;
  /** How it shares what is left over. */
  share: number;
}

/** In rem: a digit; what is around it in a control and in words; a character of a heading. */
const [digit, control, around, heading] = [0.6, 2, 0.25, 0.9];
/** Number of the row, tools, gap between columns, and the frame. */
const [ordinal, tools, gap, frame] = [2.5, 5, 0.5, 1.75];

/** Columns that this view shows. */
export function columnsOf(
  table: FieldNode,
  { kinds, form }: FormModel,
  faces: FieldFaces,
): TableColumn[] {
  const edits = table.mode === 'edit';
  return table.slot.children
    .filter((slot) => table.accessOf(slot.ui.id) !== 'hidden')
    .map((slot) => {
      const { feel, breadth } = kinds.get(slot.ui.kind) ?? {};
      const numeric = feel === 'number';
      const named = Math.min(text(slot.ui.label).length, 8) * heading;
      const tight = breadth !== undefined;
      const own = tight
        ? breadth * digit + (edits ? control : around)
        : numeric
          ? edits
            ? 9
            : 5
          : edits
            ? 8
            : 5;
      const wide = faces[slot.ui.kind]?.wide === true;
      const least = Math.max(wide ? 14 : own, named);
      const access = table.accessOf(slot.ui.id);
      const asked = form.logic.fields[slot.ui.id]?.required === true;
      const required = access === 'required' || (access === 'edit' && asked);
      return {
        slot,
        required,
        numeric,
        tight,
        least,
        share: wide ? 2 : numeric || tight ? 1 : 1.6,
      };
    });
}

/** What the columns need together, in rem. */
export const roomFor = (columns: readonly TableColumn[], edits: boolean): number =>
  columns.reduce((sum, { least }) => sum + least + gap, ordinal + frame) +
  (edits ? tools + gap : 0);

/** The same template for the heading and every row, so that they line up without a table layout. */
export function columnTemplate(columns: TableColumn[], edits: boolean): string {
  const widths = columns.map(({ least, share }) => `minmax(${least}rem, ${share}fr)`);
  return [`${ordinal}rem`, ...widths, ...(edits ? [`${tools}rem`] : [])].join(' ');
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
