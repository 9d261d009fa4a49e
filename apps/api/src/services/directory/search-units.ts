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
}

/** Units in order, also by pinyin initials; without a filter the roots. */
export const searchUnits: Service<'searchUnits'> = async (call) => {
  const { parent, level, q, line } = call.query;
  const day = today(call);
  const named = q ? await unitsNamed(call, q) : [];
  const found = await call.deps.db.execute<Row>(sql`
    select u.id, u.name, u.code, u.level, u.line, u.parent,
      (select count(*)::int from units c where c.parent = u.id) as children
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

async function unitsNamed(
  call: Pick<Call<'searchUnits'>, 'deps'>,
  words: string,
): Promise<string[]> {
  const { units } = schema;
  const all = await call.deps.db.select({ id: units.id, name: units.name }).from(units);
  return all.filter(({ name }) => callsToMind(words, name)).map(({ id }) => id);
}
