import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';

/** Records are counted up to here: nobody waits for millions to be counted. */
const most = 10_000;

/** How many records `r` fit a condition. */
export async function countRecords(db: Tx, condition: SQL): Promise<number> {
  const found = await db.execute<{ count: number }>(sql`
    select count(*)::int as count
    from (select 1 from records r where ${condition} limit ${most}) as counted`);
  return found.rows[0]?.count ?? 0;
}
