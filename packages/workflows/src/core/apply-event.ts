import { unreachable } from '@yishi/policies';
import { startCase } from './case-start.ts';
import { log, type Draft } from './draft.ts';
import { endCase } from './flow.ts';
import { actorParams } from './handled.ts';
import { effectFailed, incidentResolved } from './incident-events.ts';
import { taskCompleted, taskReassigned, taskReturned, taskTransferred } from './task-events.ts';
import { tell } from './tell.ts';
import { fireTimers } from './timers.ts';
import { locate } from './tree.ts';
import { stepWithdrawn } from './withdraw.ts';

function endByHand(draft: Draft, phase: 'cancelled' | 'terminated', reason: string): void {
  const action = phase === 'cancelled' ? 'action.cancel' : 'action.terminate';
  log(draft, action, undefined, { ...actorParams(draft), ...(reason ? { reason } : {}) });
  endCase(draft, phase, reason || undefined);
}

/** Does what an admitted event says. */
export function applyEvent(draft: Draft): void {
  const { event } = draft.envelope;
  switch (event.type) {
    case 'CaseStarted':
      startCase(draft, event);
      return;
    case 'TaskCompleted':
      taskCompleted(draft, event);
      return;
    case 'TaskReturned':
      taskReturned(draft, event);
      return;
    case 'TaskTransferred':
      taskTransferred(draft, event);
      return;
    case 'StepWithdrawn':
      stepWithdrawn(draft, event.entry, event.opinion);
      return;
    case 'CaseCancelled':
      endByHand(draft, 'cancelled', event.reason);
      return;
    case 'TaskReassigned':
      taskReassigned(draft, event);
      return;
    case 'CaseTerminated':
      endByHand(draft, 'terminated', event.reason);
      return;
    case 'TimersFired':
      fireTimers(draft);
      return;
    case 'EffectSucceeded': {
      const effect = draft.state.effects[event.effectId];
      const located = effect && locate(draft.state, effect.entry);
      delete draft.state.effects[event.effectId];
      if (!located) return;
      log(draft, 'effect.succeeded', located.activation.step, { effect: event.effectId });
      tell(draft, located.activation, { type: 'EffectSucceeded', output: event.output });
      return;
    }
    case 'EffectFailed':
      effectFailed(draft, event.effectId, event.message);
      return;
    case 'IncidentResolved':
      incidentResolved(draft, event);
      return;
    default:
      unreachable(event);
  }
}
