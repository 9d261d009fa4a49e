import type { Queryable } from '../../../db/index.ts';

/** Rows alike to records that are there, or to rows before them; each is told how many. */
export async function countAlike(
  db: Queryable,
  { register, seen }: { register: string; seen: Set<string> },
  rows: readonly { tokens: readonly string[]; alike: number }[],
): Promise<void> {
  const all = [...new Set(rows.flatMap(({ tokens }) => tokens))];
  if (all.length === 0) return;
  // Value by value: a long list at once may look to the planner like the whole register.
  const found = await db.query<{ token: string; records: number }>(
    `select asked.token, count(*)::int as records
     from unnest($2::text[]) as asked (token)
     join records r on r.tokens @> array[asked.token]
     where r.register = $1 and r.state = 'live' group by asked.token`,
    [register, all],
  );
  const taken = new Map(found.rows.map(({ token, records }) => [token, records]));
  for (const row of rows) {
    for (const token of row.tokens) {
      row.alike += (taken.get(token) ?? 0) + (seen.has(token) ? 1 : 0);
      seen.add(token);
    }
  }
}
