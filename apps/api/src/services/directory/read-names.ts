import { ok } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Service } from '../support/index.ts';

/** Ids behind which names are told at once. */
const most = 200;

const idsIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .filter((each) => each !== '')
    .slice(0, most);

/** Names behind ids, also of those who left and of units that are no longer. */
export const readNames: Service<'readNames'> = async (call) => {
  const { persons, units, regions } = call.query;
  const names = async (
    text: string | undefined,
    query: (ids: SQL) => SQL,
  ): Promise<Record<string, string>> => {
    const ids = idsIn(text);
    if (ids.length === 0) return {};
    const list = sql`any(${sql.param(ids)}::text[])`;
    const found = await call.deps.db.execute<{ id: string; name: string }>(query(list));
    return Object.fromEntries(found.rows.map((row) => [row.id, row.name]));
  };
  return ok({
    persons: await names(persons, (ids) => sql`select id, name from persons where id = ${ids}`),
    units: await names(units, (ids) => sql`select id, name from units where id = ${ids}`),
    regions: await names(
      regions,
      (ids) => sql`select region_code as id, name from units where region_code = ${ids}`,
    ),
  });
};
