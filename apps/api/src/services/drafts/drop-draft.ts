import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { drafts, fileUses } = schema;

/** Removes a draft that was sent; its files are held by the submission now. */
export async function dropDraft(db: Tx, id: string): Promise<void> {
  await db.delete(fileUses).where(and(eq(fileUses.holder, 'draft'), eq(fileUses.holderId, id)));
  await db.delete(drafts).where(eq(drafts.id, id));
}
