import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { tasks, inbox } = schema;

/** Sets or clears who has claimed a task, in one conditional statement; false when it was not so. */
export async function setClaim(
  tx: Tx,
  { caseId, taskId }: { caseId: string; taskId: string },
  claim: { to: string | null; from?: string; at: string },
): Promise<boolean> {
  const { to, from, at } = claim;
  const free =
    to === null
      ? eq(tasks.claimedBy, from ?? '')
      : or(isNull(tasks.claimedBy), eq(tasks.claimedBy, to));
  const open = inArray(tasks.status, ['open', 'suspended']);
  const changed = await tx
    .update(tasks)
    .set({ claimedBy: to, claimedAt: to === null ? null : at })
    .where(and(eq(tasks.case, caseId), eq(tasks.task, taskId), open, free))
    .returning({ task: tasks.task });
  if (changed.length === 0) return false;
  await tx
    .update(inbox)
    .set({ claimedBy: to })
    .where(
      and(eq(inbox.case, caseId), eq(inbox.task, taskId), inArray(inbox.box, ['todo', 'waiting'])),
    );
  return true;
}
