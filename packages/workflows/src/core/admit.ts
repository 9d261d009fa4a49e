import { unreachable, type Problem } from '@yishi/policies';
import type { Who } from '../definition/index.ts';
import { checkCompleted, checkReassigned, checkReturned, checkTransferred } from './admit-task.ts';
import { checkCancelled, checkIncident, checkWithdrawn } from './admit-case.ts';
import type { Admission } from './admission.ts';
import { maxPeople } from './draft.ts';
import { principalOf } from './handled.ts';
import { indexOf } from './program-index.ts';
import { refusal } from './refusals.ts';
import type { StepKindRegistry } from './step-kind.ts';
import type { CaseEvent, CaseState, Envelope, Program } from './types.ts';

function checkStarted(
  program: Program,
  envelope: Envelope,
  event: Extract<CaseEvent, { type: 'CaseStarted' }>,
  kinds: StepKindRegistry,
): Problem[] {
  if (principalOf(envelope.actor)?.id !== event.applicant.id)
    return [refusal('actor.notApplicant')];
  const problems: Problem[] = [];
  for (const [step, people] of Object.entries(event.choices ?? {})) {
    const path = `/choices/${step}`;
    const chosen = chosenIn(program, step, kinds);
    if (!chosen) problems.push(refusal('choice.unknown', path));
    else if (people.length > Math.min(chosen.max ?? maxPeople, maxPeople)) {
      problems.push(refusal('choice.tooMany', path, { max: chosen.max ?? maxPeople }));
    }
  }
  return problems;
}

/** The rule by which the applicant chooses people for a step. */
function chosenIn(
  program: Program,
  step: string,
  kinds: StepKindRegistry,
): Extract<Who, { type: 'chosen' }> | undefined {
  const index = indexOf(program);
  if (!index.has(step)) return undefined;
  const { kind, settings } = index.place(step).step;
  const uses = kinds.get(kind)?.uses?.(settings);
  for (const { participants } of uses?.participants ?? []) {
    for (const who of participants.who) if (who.type === 'chosen') return who;
  }
  return undefined;
}

function checkByType(admission: Admission): Problem[] {
  const { event, actor } = admission.envelope;
  switch (event.type) {
    case 'CaseStarted':
      return [refusal('case.exists')];
    case 'TaskCompleted':
      return checkCompleted(admission, event);
    case 'TaskReturned':
      return checkReturned(admission, event);
    case 'TaskTransferred':
      return checkTransferred(admission, event);
    case 'TaskReassigned':
      return checkReassigned(admission, event);
    case 'StepWithdrawn':
      return checkWithdrawn(admission, event.entry);
    case 'CaseCancelled':
      return checkCancelled(admission, event.reason);
    case 'CaseTerminated':
    case 'IncidentResolved':
      return checkIncident(admission, event);
    case 'TimersFired':
    case 'EffectSucceeded':
    case 'EffectFailed':
      return actor.type === 'system' ? [] : [refusal('actor.notSystem')];
    default:
      return unreachable(event);
  }
}

/** Why this event is refused in this state; cheap, needs no facts. */
export function admit(
  program: Program,
  state: CaseState | undefined,
  envelope: Envelope,
  kinds: StepKindRegistry,
): Problem[] {
  const { event } = envelope;
  if (!state) {
    if (event.type !== 'CaseStarted') return [refusal('case.notStarted')];
    return checkStarted(program, envelope, event, kinds);
  }
  if (state.requests.includes(envelope.requestId)) return [];
  const bySystem =
    event.type === 'TimersFired' ||
    event.type === 'EffectSucceeded' ||
    event.type === 'EffectFailed';
  if (state.phase !== 'running' && !bySystem) return [refusal('case.closed')];
  return checkByType({ program, state, envelope, kinds });
}
