import { ok } from '@yishi/policies';
import { pathOfField } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import { openRegister, reachCondition } from '../registers/index.ts';
import type { Service } from '../support/index.ts';
import { openRow } from './design-rows.ts';

/** So many values are told, out of so many records of a register. */
const [most, looked] = [30, 50_000];

/** What stands in records of a form under design, for options and replacements to be made of. */
export const readStoredValues: Service<'readStoredValues'> = async (call) => {
  const { db, fieldKinds } = call.deps;
  const { field } = call.query;
  const design = await openRow(call, db, call.params.id, 'read');
  if (!design.ok) return design;
  const { pack, key: form } = design.value;
  const registers = await db.execute<{ key: string }>(sql`
    select r.key from registers r join register_versions v on v.hash = r.version
    where r.pack = ${pack} and v.form_key = ${form}`);
  const counts = new Map<string, number>();
  for (const { key } of registers.rows) {
    const opened = await openRegister(call, key);
    if (!opened.ok) continue;
    const { compiled } = opened.value.live;
    const path = pathOfField(compiled, fieldKinds, field);
    if (!path || compiled.ui.fields[field]?.privacy !== 'none') continue;
    const mine = await reachCondition(call, opened.value, 'read');
    const found = await db.execute<{ words: string; count: number }>(sql`
      select words, count(*)::int as count
      from (select trim(r.data #>> ${sql.param(path)}::text[]) as words from records r
        where r.register = ${key} and r.state = 'live' and ${mine} limit ${looked}) as stored
      where words <> '' group by words order by count desc, words limit ${most + 1}`);
    for (const { words, count } of found.rows) counts.set(words, (counts.get(words) ?? 0) + count);
  }
  const values = [...counts].map(([words, count]) => ({ words, count }));
  const first = values.toSorted((a, b) => b.count - a.count).slice(0, most);
  return ok({ values: first, more: values.length > most });
};
