import type { FormDefinition } from '@yishi/forms';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';

/** A form as it stood in one publication of its pack. */
export async function formOfVersion(
  db: Tx,
  { pack, key, publication }: { pack: string; key: string; publication: string },
): Promise<FormDefinition | undefined> {
  const found = await db.execute<{ form: FormDefinition | null }>(sql`
    select jsonb_path_query_first(content, '$.forms[*] ? (@.key == $key)',
      jsonb_build_object('key', ${key}::text)) as form
    from packs where key = ${pack} and id = ${publication} and published_at is not null`);
  return found.rows[0]?.form ?? undefined;
}
