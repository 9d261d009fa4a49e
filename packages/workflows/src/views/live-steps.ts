import { everyActivation, type CaseState } from '../core/index.ts';
import type { LiveStep } from './types.ts';

/** Steps that are open or parked, with whom they ask and by when; blocks around them are left out. */
export function liveSteps(state: CaseState): LiveStep[] {
  return [...everyActivation(state)]
    .filter(({ activation }) => activation.bodies.length === 0)
    .map(({ activation, parked }) => {
      const tasks = Object.values(state.tasks).filter((task) => task.entry === activation.id);
      const due = tasks.find((task) => task.due)?.due;
      const waits = state.timers.find(
        (timer) => timer.entry === activation.id && timer.type === 'wait',
      );
      const people = new Map(tasks.flatMap((task) => task.assignees).map((one) => [one.id, one]));
      return {
        step: activation.step,
        entry: activation.id,
        people: [...people.values()],
        parked,
        ...(due
          ? {
              due: {
                at: due.at,
                day: due.day,
                provisional: due.provisional,
                ...(due.pausedAt === undefined ? {} : { pausedAt: due.pausedAt }),
              },
            }
          : {}),
        ...(waits ? { until: waits.at } : {}),
      };
    });
}
