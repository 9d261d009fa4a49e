import { textIn } from '@yishi/policies';
import type { CompiledForm, FieldUi, FormData } from '../compile/index.ts';
import type { Access } from '../definition/types.ts';
import { isRecord, own } from '../json/index.ts';
import type { FieldKindRegistry, ShowContext } from '../kinds/index.ts';
import { showValue } from './show-value.ts';
import { viewOf } from './view-of.ts';

/** One line of a form on paper or in a notice. */
export type SummaryRow =
  | { type: 'value'; id: string; label: string; value: string }
  | { type: 'section'; id: string; label: string; rows: SummaryRow[] }
  | {
      type: 'table';
      id: string;
      label: string;
      columns: { id: string; label: string }[];
      rows: string[][];
      /** Sums by column, '' where a column has none; absent when the table sums nothing. */
      sums?: string[];
    };

interface Summary {
  compiled: CompiledForm;
  registry: FieldKindRegistry;
  context: ShowContext;
  access: Readonly<Record<string, Access>>;
}

/** A form in words, in its order; fields hidden in the view or without a value are left out. */
export function summarise(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  data: FormData,
  context: ShowContext & { view?: string },
): SummaryRow[] {
  const access = context.view === undefined ? {} : viewOf(compiled, context.view);
  return rowsOf({ compiled, registry, context, access }, compiled.ui.root, data);
}

function rowsOf(
  summary: Summary,
  ids: readonly string[],
  data: Record<string, unknown>,
): SummaryRow[] {
  return shownFields(summary, ids).flatMap((field) => rowOf(summary, field, own(data, field.key)));
}

function shownFields(summary: Summary, ids: readonly string[]): FieldUi[] {
  return ids
    .flatMap((id) => summary.compiled.ui.fields[id] ?? [])
    .filter((field) => summary.access[field.id] !== 'hidden')
    .filter((field) => summary.registry.get(field.kind)?.value !== 'none');
}

function rowOf(summary: Summary, field: FieldUi, value: unknown): SummaryRow[] {
  const { id } = field;
  const label = textIn(field.label, summary.context.locale);
  if (Array.isArray(value) && field.fields.length > 0)
    return [{ type: 'table', id, label, ...tableOf(summary, field, value) }];
  if (isRecord(value) && field.fields.length > 0) {
    const rows = rowsOf(summary, field.fields, value);
    return rows.length > 0 ? [{ type: 'section', id, label, rows }] : [];
  }
  const words = showValue(field, summary.registry, value, summary.context);
  return words === '' ? [] : [{ type: 'value', id, label, value: words }];
}

function tableOf(
  summary: Summary,
  table: FieldUi,
  value: readonly unknown[],
): { columns: { id: string; label: string }[]; rows: string[][]; sums?: string[] } {
  const { registry, context } = summary;
  const columns = shownFields(summary, table.fields);
  const rows = value.map((row) => (isRecord(row) ? row : {}));
  const sums = columns.map((column) => sumOf(summary, table, column, rows));
  return {
    columns: columns.map(({ id, label }) => ({ id, label: textIn(label, context.locale) })),
    rows: rows.map((row) =>
      columns.map((column) => showValue(column, registry, own(row, column.key), context)),
    ),
    ...(sums.some((sum) => sum !== '') ? { sums } : {}),
  };
}

/** Tables name the columns that they sum in their setting `sums`. */
function sumOf(
  { registry, context }: Summary,
  table: FieldUi,
  column: FieldUi,
  rows: readonly Record<string, unknown>[],
): string {
  const summed = table.settings['sums'];
  if (!Array.isArray(summed) || !summed.includes(column.key)) return '';
  const values = rows.map((row) => own(row, column.key));
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return '';
  const sum = numbers.reduce((total, each) => total + each, 0);
  return showValue(column, registry, Number(sum.toFixed(6)), context);
}
