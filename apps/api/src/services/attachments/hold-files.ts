import { and, eq } from 'drizzle-orm';
import type { FileRef } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { fileUses } = schema;

export interface FileHolder {
  holder: 'draft' | 'submission' | 'comment' | 'record';
  id: string;
  case?: string | undefined;
}

/** Says what holds these files, and no others any more. */
export async function holdFiles(
  tx: Tx,
  by: FileHolder,
  refs: readonly Pick<FileRef, 'id'>[],
): Promise<void> {
  await tx
    .delete(fileUses)
    .where(and(eq(fileUses.holder, by.holder), eq(fileUses.holderId, by.id)));
  if (refs.length === 0) return;
  await tx
    .insert(fileUses)
    .values(
      refs.map(({ id }) => ({
        file: id,
        holder: by.holder,
        holderId: by.id,
        case: by.case ?? null,
      })),
    )
    .onConflictDoNothing();
}
