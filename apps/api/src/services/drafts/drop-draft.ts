import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { drafts, fileUses } = schema;

/** Removes a draft that was sent; its files are held by the submission now. */
export async function dropDraft(db: Tx, id: string): Promise<void> {
  await db.execute(sql`
    with uses as (delete from ${fileUses}
      where ${fileUses.holder} = 'draft' and ${fileUses.holderId} = ${id})
    delete from ${drafts} where ${drafts.id} = ${id}`);
}
