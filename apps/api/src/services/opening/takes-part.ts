import type { CaseState } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import type { BoxOwner } from '../support/index.ts';

/** Whether one of them takes or took part in a case: applied, was asked, handled, or was copied. */
export async function takesPart(
  db: Tx,
  caseId: string,
  owners: readonly BoxOwner[],
  state: CaseState | undefined,
): Promise<boolean> {
  if (state && owners.some(({ id }) => inState(state, id))) return true;
  const ids = sql.param(owners.map(({ id }) => id));
  const found = await db.execute<{ part: boolean }>(sql`
    select exists (select 1 from cases where id = ${caseId} and applicant = any(${ids}::text[]))
      or exists (select 1 from inbox
        where case_id = ${caseId} and person_id = any(${ids}::text[]))
      or exists (select 1 from tasks
        where case_id = ${caseId} and assignees && ${ids}::text[])
      or exists (select 1 from copies
        where case_id = ${caseId} and person = any(${ids}::text[])) as part`);
  return found.rows[0]?.part ?? false;
}

/** What the state says without asking the database. */
function inState(state: CaseState, id: string): boolean {
  return (
    state.applicant.id === id ||
    Object.values(state.tasks).some(({ assignees }) => assignees.some((each) => each.id === id)) ||
    state.handled.some(({ by, onBehalfOf }) => by.id === id || onBehalfOf?.id === id)
  );
}
