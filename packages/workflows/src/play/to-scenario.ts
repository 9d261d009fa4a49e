import type { CaseState, Command } from '../core/index.ts';
import type { Given, Scenario, Then, When } from '../scenarios/index.ts';

/** What was done, and how the case stood then. */
export interface Expected {
  when: When;
  commands: readonly Command[];
  after?: CaseState;
}

/** A scenario that does the same and expects what happened: who is asked, and how the case stands. */
export const toScenario = (
  title: string,
  procedure: string,
  given: Given,
  entries: readonly Expected[],
): Scenario => ({
  title,
  procedure,
  given,
  steps: entries.map((entry) => ({ when: entry.when, then: thenOf(given, entry) })),
});

function thenOf({ people }: Given, { after, commands }: Expected): Then {
  if (!after) return {};
  const names = new Map(people.map(({ id, name }) => [id ?? name, name]));
  const open: Record<string, string[]> = {};
  for (const task of Object.values(after.tasks)) {
    if (task.suspended) continue;
    const own = task.assignees.map(({ id }) => names.get(id) ?? id);
    open[task.step] = [...new Set([...(open[task.step] ?? []), ...own])].sort();
  }
  const published = commands.flatMap((one) => (one.type === 'Publish' ? [one.step] : []));
  return {
    phase: after.phase,
    open,
    ...(after.outcome === undefined ? {} : { outcome: after.outcome }),
    ...(after.incidents.length ? { incidents: after.incidents.map(({ code }) => code) } : {}),
    ...(published.length ? { published } : {}),
  };
}
