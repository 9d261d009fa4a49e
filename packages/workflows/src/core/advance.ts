import { admit } from './admit.ts';
import { applyEvent } from './apply-event.ts';
import { emptyCase } from './case-start.ts';
import { settledState, workingCopy } from './copy-state.ts';
import type { Draft } from './draft.ts';
import { plain } from './plain.ts';
import { drain } from './drain.ts';
import { hasFailed } from './incident-events.ts';
import { indexOf } from './program-index.ts';
import { NeedsSignal } from './signals.ts';
import type { StepKindRegistry } from './step-kind.ts';
import { dueTimer } from './timers.ts';
import type { Advance, CaseState, Envelope, Facts, Need, Program } from './types.ts';

/** Requests remembered for answering a repeated one; older ones are known to the database. */
const maxRequests = 200;

/** Whether an event changes nothing: it was applied before, or what it is about is over. */
function changesNothing(state: CaseState, { event, at, requestId }: Envelope): boolean {
  if (state.requests.includes(requestId)) return true;
  switch (event.type) {
    case 'TimersFired':
      return state.phase !== 'running' || !dueTimer(state, at);
    case 'EffectSucceeded':
    case 'EffectFailed':
      return !state.effects[event.effectId] || hasFailed({ state }, event.effectId);
    default:
      return false;
  }
}

function copyFor(program: Program, state: CaseState | undefined, envelope: Envelope): CaseState {
  if (state) return workingCopy(state);
  if (envelope.event.type !== 'CaseStarted') throw new Error('a case begins with CaseStarted');
  return emptyCase(program, envelope, envelope.event);
}

function withoutDoubles(needs: readonly Need[]): Need[] {
  return [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()];
}

/**
 * Applies one event: the next state with its commands, the facts still needed, or why not.
 * What changes nothing (a repeated request, a late answer) gives the same state and no commands.
 */
export function advance(
  program: Program,
  state: CaseState | undefined,
  envelope: Envelope,
  facts: Facts,
  kinds: StepKindRegistry,
): Advance {
  if (state && changesNothing(state, envelope)) return { type: 'advanced', state, commands: [] };
  const problems = admit(program, state, envelope, kinds);
  if (problems.length) return { type: 'refused', problems };
  const draft: Draft = {
    program,
    index: indexOf(program),
    kinds,
    facts,
    envelope,
    at: envelope.at,
    state: copyFor(program, state, envelope),
    commands: [],
    needs: [],
    work: [],
    gone: new Set(),
    entered: 0,
  };
  try {
    applyEvent(draft);
    drain(draft);
  } catch (error) {
    if (!(error instanceof NeedsSignal)) throw error;
    return { type: 'needs', needs: withoutDoubles(draft.needs) };
  }
  const next = draft.state;
  next.seq += 1;
  next.requests = [...next.requests, envelope.requestId].slice(-maxRequests);
  return { type: 'advanced', state: settledState(next, state), commands: plain(draft.commands) };
}
