import type { CompiledForm, SummaryRow } from '@yishi/forms';

/** A section that a view shows in part lends a paper its fields and not its heading. */
export const paperRows = (
  rows: readonly SummaryRow[],
  form: Pick<CompiledForm, 'ui' | 'views'>,
  view: string,
): SummaryRow[] =>
  rows.flatMap((row) => {
    if (row.type !== 'section') return [row];
    const inner = paperRows(row.rows, form, view);
    const access = form.views[view] ?? {};
    const whole = form.ui.fields[row.id]?.fields.every((id) => access[id] !== 'hidden') ?? true;
    return whole ? [{ ...row, rows: inner }] : inner;
  });
