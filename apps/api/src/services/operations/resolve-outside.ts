import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Acted } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { restartFromDatabase, retryDeadItem } from '../../engine/index.ts';
import { whatNext } from '../acting/index.ts';
import type { OpenedCase } from '../opening/index.ts';
import type { Call } from '../support/index.ts';
import { actorId, audit, transact } from '../support/index.ts';

const { caseStates, incidents } = schema;

/** An incident outside of the case itself: a dead letter is sent anew, a halted case released. */
export async function resolveOutside(
  call: Call<'resolveIncident'>,
  opened: OpenedCase,
  incident: typeof incidents.$inferSelect,
): Promise<Result<Acted>> {
  const { how, reason } = call.body;
  if (how !== 'retry') {
    const message = '这个异常只能重试';
    return refuse({ path: '/how', code: 'incident.how', message });
  }
  const { caseId, incidentId } = call.params;
  const done = await transact(call, async (tx, client) => {
    if (incident.origin === 'outbox') {
      await retryDeadItem(client, incidentId.replace(/^outbox:/, ''));
    } else {
      await tx.update(caseStates).set({ halted: null }).where(eq(caseStates.case, caseId));
    }
    await tx
      .update(incidents)
      .set({ closedAt: call.now, closedBy: actorId(call.actor), how })
      .where(and(eq(incidents.case, caseId), eq(incidents.incident, incidentId)));
    await audit(call, client, {
      scope: `case/${caseId}`,
      action: 'resolve-incident',
      subject: `incident/${incidentId}`,
      detail: { how, reason },
    });
    const { state, halted } = opened;
    return ok(whatNext(opened.open, { state, halted, seq: state.seq, hash: '' }, state.seq));
  });
  // What the run remembers of being halted goes with it; the journal is the truth.
  if (done.ok && incident.origin === 'engine') {
    await restartFromDatabase(call.deps.engine.revive, caseId, reason);
  }
  return done;
}
