import type { FormData, Names, SummaryRow } from '@yishi/forms';
import { maskData, summarise } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { NoticeRow } from '../../contract/contract.gen.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { Call, RouteName } from '../support/index.ts';

/** Fields of a form as the public reads them: chosen ones only, personal data masked or gone. */
export async function noticeForm(
  call: Pick<Call<RouteName>, 'deps'>,
  open: OpenBundle,
  shown: { form: string; fields: readonly string[]; data: FormData },
): Promise<NoticeRow[]> {
  const { fieldKinds } = call.deps;
  const form = open.form(shown.form);
  const data = maskData(form, fieldKinds, shown.data, { audience: 'public' });
  const names = await namesIn(call, data);
  const inZh = summarise(form, fieldKinds, data, { locale: 'zh-CN', names });
  const inEn = summarise(form, fieldKinds, data, { locale: 'en', names });
  const english = new Map(flat(inEn).map((row) => [row.id, row]));
  const wanted = new Set(shown.fields);
  return chosen(inZh, wanted).map((row) => noticeRow(row, english.get(row.id)));
}

/** Rows inside sections stand for themselves; a section that is chosen brings all of them. */
function chosen(rows: readonly SummaryRow[], wanted: ReadonlySet<string>): SummaryRow[] {
  return rows.flatMap((row) => {
    if (row.type !== 'section') return wanted.has(row.id) ? [row] : [];
    return wanted.has(row.id) ? flat(row.rows) : chosen(row.rows, wanted);
  });
}

const flat = (rows: readonly SummaryRow[]): SummaryRow[] =>
  rows
    .flatMap((row) => (row.type === 'section' ? [row, ...flat(row.rows)] : [row]))
    .filter((row) => row.type !== 'section');

function noticeRow(row: SummaryRow, en: SummaryRow | undefined): NoticeRow {
  const label = said(row.label, en?.label);
  if (row.type !== 'table') {
    const value = row.type === 'value' ? row.value : '';
    const inEn = en?.type === 'value' && en.value !== value ? { en: en.value } : {};
    return { label, value, ...inEn };
  }
  return {
    label,
    value: '',
    columns: row.columns.map((column, index) =>
      said(column.label, en?.type === 'table' ? en.columns[index]?.label : undefined),
    ),
    rows: row.rows,
    ...(en?.type === 'table' ? { rowsEn: en.rows } : {}),
  };
}

const said = (zh: string, en: string | undefined): Text =>
  en === undefined || en === zh ? { 'zh-CN': zh } : { 'zh-CN': zh, en };

/** Names behind every id in the data, asked for at once. */
async function namesIn(call: Pick<Call<RouteName>, 'deps'>, data: FormData): Promise<Names> {
  const texts = sql`any(${sql.param([...new Set(textsIn(data))].slice(0, 1000))}::text[])`;
  const found = await call.deps.db.execute<{ kind: string; id: string; name: string }>(sql`
    select 'person' as kind, id, name from persons where id = ${texts}
    union all select 'unit', id, name from units where id = ${texts}
    union all select 'region', region_code, name from units where region_code = ${texts}
    union all select 'body', id, name from bodies where id = ${texts}
    union all select 'post', key, title ->> 'zh-CN' from posts where key = ${texts}`);
  const name = (kind: string) => (id: string) =>
    found.rows.find((row) => row.kind === kind && row.id === id)?.name;
  return {
    person: name('person'),
    unit: name('unit'),
    region: name('region'),
    body: name('body'),
    post: name('post'),
    file: () => undefined,
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length <= 80 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}
