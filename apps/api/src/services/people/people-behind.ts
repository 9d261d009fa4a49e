import { sql } from 'drizzle-orm';
import type { PersonRef } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';

/** Who stands behind ids; tokens and the product itself are nobody. */
export async function peopleBehind(
  db: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => PersonRef | null> {
  const distinct = [...new Set(ids.filter((id) => id !== null))];
  if (distinct.length === 0) return () => null;
  const wanted = sql.param(distinct);
  const found = await db.execute<{ id: string; name: string }>(
    sql`select id, name from persons where id = any(${wanted}::text[])`,
  );
  const names = new Map(found.rows.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
}
