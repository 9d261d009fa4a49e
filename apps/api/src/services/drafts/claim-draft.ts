import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { caseStates, drafts } = schema;

/** Says which case a draft becomes, so that two requests cannot make two cases of it. */
export async function claimDraft(db: Tx, id: string, caseId: string): Promise<Result<true>> {
  const unstarted = sql`not exists (select 1 from ${caseStates}
    where ${caseStates.case} = ${drafts.sendingAs})`;
  const claimed = await db
    .update(drafts)
    .set({ sendingAs: caseId })
    .where(
      and(eq(drafts.id, id), or(isNull(drafts.sendingAs), eq(drafts.sendingAs, caseId), unstarted)),
    )
    .returning({ id: drafts.id });
  if (claimed.length > 0) return ok(true);
  return refuse({ path: '/draft', code: 'taken.draft', message: '这份草稿已经提交' });
}

/** The engine refused: corrected, the draft may be sent again. */
export async function releaseDraft(db: Tx, id: string, caseId: string): Promise<void> {
  await db
    .update(drafts)
    .set({ sendingAs: null })
    .where(
      and(
        eq(drafts.id, id),
        eq(drafts.sendingAs, caseId),
        sql`not exists (select 1 from ${caseStates} where ${caseStates.case} = ${caseId})`,
      ),
    );
}
