import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Line } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { likeText, today } from '../support/index.ts';
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

/** Units in order; without a filter the roots. */
export const searchUnits: Service<'searchUnits'> = async (call) => {
  const { parent, level, q, line } = call.query;
  const day = today(call);
  const found = await call.deps.db.execute<Row>(sql`
    select u.id, u.name, u.code, u.level, u.line, u.parent,
      (select count(*)::int from units c where c.parent = u.id) as children
    from units u
    where u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)
      ${parent ? sql`and u.parent = ${parent}` : sql``}
      ${level ? sql`and u.level = ${level}` : sql``}
      ${q ? sql`and u.name ilike ${`%${likeText(q)}%`}` : sql``}
      ${line ? sql`and u.line = ${lineName.toDatabase(line)}` : sql``}
      ${parent || level || q || line ? sql`` : sql`and u.parent is null`}
    order by u.position, u.path limit 200`);
  return ok({
    items: found.rows.map((row) => ({ ...row, line: lineName.toContract(row.line) })),
  });
};
