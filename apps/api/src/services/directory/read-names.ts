import { ok, type Text } from '@yishi/policies';
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
  const { persons, units, regions, bodies, posts } = call.query;
  const names = async <N = string>(
    text: string | undefined,
    query: (ids: SQL) => SQL,
  ): Promise<Record<string, N>> => {
    const ids = idsIn(text);
    if (ids.length === 0) return {};
    const list = sql`any(${sql.param(ids)}::text[])`;
    const found = await call.deps.db.execute<{ id: string; name: N }>(query(list));
    return Object.fromEntries(found.rows.map((row) => [row.id, row.name]));
  };
  return ok({
    persons: await names(persons, (ids) => sql`select id, name from persons where id = ${ids}`),
    // A block or a building is known by the community that it lies in.
    units: await names(
      units,
      (ids) => sql`
        select u.id, concat_ws(' ', case when u.line = '域' then (
            select a.name from units a where a.path @> u.path and a.line <> '域'
            order by nlevel(a.path) desc limit 1) end, u.name) as name
        from units u where u.id = ${ids}`,
    ),
    regions: await names(
      regions,
      (ids) => sql`select region_code as id, name from units where region_code = ${ids}`,
    ),
    bodies: await names(bodies, (ids) => sql`select id, name from bodies where id = ${ids}`),
    posts: await names<Text>(
      posts,
      (ids) => sql`select key as id, title as name from posts where key = ${ids}`,
    ),
  });
};
