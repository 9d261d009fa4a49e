import type { FormMigration } from '@yishi/forms';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';

/** What was ever declared for the forms of a pack: its last version holds them all. */
export async function declaredMigrations(db: Tx, pack: string): Promise<FormMigration[]> {
  const found = await db.execute<{ migrations: FormMigration[] | null }>(sql`
    select content->'migrations' as migrations from packs
    where key = ${pack} and published_at is not null order by published_at desc limit 1`);
  return found.rows[0]?.migrations ?? [];
}
