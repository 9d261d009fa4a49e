import { ActivityFailure, rootCause } from '@temporalio/workflow';
import type { CaseEvent, Effect } from '../core/index.ts';
import type { CaseActivities } from './contract.ts';

export interface CaseEffects {
  /** Calls every effect of the state that is not on its way in this run. */
  launch(effects: Record<string, Effect>): void;
  /** Calls on their way; a run hands over when there are none. */
  inFlight(): number;
}

/** Connector calls as ordinary activities; how each ended goes back to the case as an event. */
export function createCaseEffects(
  caseId: string,
  activities: Pick<CaseActivities, 'callConnector'>,
  deliver: (effectId: string, event: CaseEvent) => Promise<void>,
): CaseEffects {
  const launched = new Set<string>();
  let running = 0;

  async function call(effect: Effect): Promise<CaseEvent> {
    const { id: effectId, connector, input } = effect;
    try {
      const { output } = await activities.callConnector({ caseId, effectId, connector, input });
      return { type: 'EffectSucceeded', effectId, output };
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      return { type: 'EffectFailed', effectId, message: rootCause(error) ?? error.message };
    }
  }

  return {
    launch(effects) {
      for (const effect of Object.values(effects)) {
        if (launched.has(effect.id)) continue;
        launched.add(effect.id);
        running += 1;
        void call(effect)
          .then((event) => deliver(effect.id, event))
          .finally(() => {
            running -= 1;
          });
      }
    },
    inFlight: () => running,
  };
}
