import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import { schema, type Line } from '../../db/index.ts';
import type { Call, Service } from '../support/index.ts';
import { today } from '../support/index.ts';
import { callsToMind } from './calls-to-mind.ts';
import { lineName } from './lines.ts';

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  code: string;
  level: string;
  line: Line;
  parent: string | null;
  children: number;
  within: string[];
}

/** Units in order, also by pinyin initials and by what they lie in; without a filter the roots. */
export const searchUnits: Service<'searchUnits'> = async (call) => {
  const { parent, level, q, line } = call.query;
  const day = today(call);
  const named = q ? await unitsNamed(call, q) : [];
  const found = await call.deps.db.execute<Row>(sql`
    select u.id, u.name, u.code, u.level, u.line, u.parent,
      (select count(*)::int from units c where c.parent = u.id) as children,
      array(select a.name from units a where a.path @> u.path and a.id <> u.id and nlevel(a.path) > 1
        order by nlevel(a.path)) as within
    from units u
    where u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)
      ${parent ? sql`and u.parent = ${parent}` : sql``}
      ${level ? sql`and u.level = ${level}` : sql``}
      ${q ? sql`and u.id = any(${sql.param(named)}::text[])` : sql``}
      ${line ? sql`and u.line = ${lineName.toDatabase(line)}` : sql``}
      ${parent || level || q || line ? sql`` : sql`and u.parent is null`}
    order by u.position, u.path limit 200`);
  return ok({
    items: found.rows.map((row) => ({ ...row, line: lineName.toContract(row.line) })),
  });
};

/** Of several words the last names the unit; the others may name what it lies in: 迎江 1号楼. */
async function unitsNamed(
  call: Pick<Call<'searchUnits'>, 'deps'>,
  words: string,
): Promise<string[]> {
  const { units } = schema;
  const all = await call.deps.db
    .select({ id: units.id, name: units.name, path: units.path })
    .from(units);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const asked = words.trim().split(/\s+/);
  const own = asked.pop() ?? '';
  return all
    .filter(({ name, path }) => {
      if (!callsToMind(own, name)) return callsToMind(words, name);
      const around = path.split('.').map((id) => names.get(id) ?? '');
      return asked.every((word) => around.some((each) => callsToMind(word, each)));
    })
    .map(({ id }) => id);
}
