import type { Result } from '@yishi/policies';
import type { CaseEvent } from '@yishi/workflows';
import { liveSteps } from '@yishi/workflows';
import type { Acted, NextStep } from '../../contract/contract.gen.ts';
import type { StoredCase } from '../../engine/index.ts';
import { readState, requestIdOf } from '../../engine/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { OpenedCase } from '../opening/index.ts';
import { coreActor } from '../opening/index.ts';
import type { BoxOwner, Call, RouteName } from '../support/index.ts';
import { actorId, rememberAnswer } from '../support/index.ts';

/** The id by which the engine knows a request again; repeated, it does nothing twice. */
export const engineRequestId = (call: Pick<Call<RouteName>, 'actor' | 'request'>): string =>
  requestIdOf(actorId(call.actor), call.request.key ?? call.request.id);

/** Moves a case by one event in the name of the caller, and says what comes next. */
export async function actOnCase(
  call: Call<RouteName>,
  opened: OpenedCase,
  event: CaseEvent,
  owner?: BoxOwner,
): Promise<Result<Acted>> {
  const { engine } = call.deps;
  const accepted = await engine.cases.act({
    caseId: opened.row.id,
    envelope: {
      requestId: engineRequestId(call),
      at: call.now,
      actor: coreActor(opened.person, owner),
      event,
    },
  });
  if (!accepted.ok) return accepted;
  const stored = await readState(call.deps.pool, call.deps.caseKeys, opened.row.id);
  const answer = whatNext(opened.open, stored, accepted.value.seq);
  return rememberAnswer(call.deps.pool, call, answer);
}

/** What is live now, with whom it waits for. */
export function whatNext(open: OpenBundle, stored: StoredCase | undefined, seq: number): Acted {
  if (!stored) return { next: [], phase: 'running', seq };
  const next = new Map<string, NextStep>();
  for (const { step, people, parked } of liveSteps(stored.state)) {
    if (parked) continue;
    const known = next.get(step);
    if (known) known.people.push(...people);
    else next.set(step, { step: open.step(step)?.name ?? { 'zh-CN': step }, people: [...people] });
  }
  return { next: [...next.values()], phase: stored.state.phase, seq };
}
