import { instantOf } from '@yishi/policies';
import type { Participants, Period, Who } from '../definition/index.ts';
import { ask } from './ask.ts';
import { blocksOf, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import { conditionHolds, expressionNames, fieldValue, mergeText, valueOf } from './expressions.ts';
import { findPeople } from './find-people.ts';
import { keptAt } from './kept-results.ts';
import { askedBy } from './people.ts';
import { asCore, StepFailure } from './signals.ts';
import type { StepContext, StepKind } from './step-kind.ts';
import { tasksOf } from './tasks.ts';
import { namesAround, type Located } from './tree.ts';
import type { Instant, Json } from './types.ts';

/** What a step kind sees of the case while it is told about one of its activations. */
export function contextOf(
  draft: Draft,
  kind: StepKind,
  located: Located,
): StepContext<Record<string, unknown>, never> {
  const { activation } = located;
  const { step } = draft.index.place(activation.step);
  const kept = keptAt(draft, located.bodies, step.id);
  const clock = { now: draft.at, timeZone: draft.program.timeZone };
  const names = (extra?: Record<string, Json>) => ({
    ...expressionNames(draft.program, draft.state),
    ...namesAround(located.bodies),
    ...extra,
  });
  const value = asCore((feel: string, extra?: Record<string, Json>) =>
    valueOf(feel, names(extra), clock),
  );
  return {
    step: step.id,
    entry: activation.id,
    settings: step.settings,
    local: plain(activation.local) as never,
    at: draft.at,
    blocks: blocksOf(draft, step.id),
    bodies: activation.bodies,
    tasks: tasksOf(draft, activation.id),
    returned: activation.returned,
    mending: activation.mending ?? false,
    result: kept.results[kept.name],
    state: draft.state,
    evaluate: value,
    holds: asCore((feel: string, extra?: Record<string, Json>) =>
      conditionHolds(feel, names(extra), clock),
    ),
    people: asCore((participants: Participants, recused: readonly Who[] = []) =>
      askedBy(draft, activation, participants, { recused, decides: kind.decides ?? false }),
    ),
    find: asCore((who: readonly Who[]) => {
      const { people, because } = findPeople(draft, activation.step, who);
      return { people, because, recused: [] };
    }),
    due: asCore((period: Period, from: Instant = draft.at) =>
      ask(draft, { type: 'due', from, amount: period.amount, unit: period.unit }),
    ),
    startOfDay: asCore((day: string) => instantOf(day, '00:00', draft.program.timeZone)),
    value: asCore((form: string, field: string) =>
      fieldValue(draft.program, draft.state, form, field),
    ),
    merge: asCore((template: string) => mergeText(template, (feel) => value(feel))),
    fail: (code: string, message: string): never => {
      throw new StepFailure(code, message);
    },
  };
}
