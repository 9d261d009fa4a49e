import type { PersonRef, StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { FillConfig } from './config.gen.ts';

/** Who must do it, and who has. */
interface FillLocal {
  people: PersonRef[];
  because: string;
  reasons?: Record<string, string>;
  pool: boolean;
  done: { key: string; by: PersonRef }[];
}

const poolKey = 'pool';

function openTask(
  step: StepContext<FillConfig, unknown>,
  local: FillLocal,
  key: string,
  people: PersonRef[],
): StepMove {
  const { form, deadline, opinion, actions } = step.settings;
  return {
    type: 'OpenTask',
    key,
    people,
    because: local.reasons?.[key] ?? local.because,
    actions: ['submit'],
    side: actions,
    opinion: opinion ?? 'optional',
    form,
    deadline,
  };
}

const keysOf = (local: FillLocal): { key: string; people: PersonRef[] }[] =>
  local.pool
    ? [{ key: poolKey, people: local.people }]
    : local.people.map((person) => ({ key: person.id, people: [person] }));

const openAll = (step: StepContext<FillConfig, null>, local: FillLocal): StepMove[] =>
  keysOf(local).map(({ key, people }) => openTask(step, local, key, people));

export function enter(step: StepContext<FillConfig, null>): StepMove[] {
  const { participants } = step.settings;
  const { people, because, reasons } = step.people(participants);
  const pool = participants.pool ?? true;
  // A pool is asked as one: for all the reasons together.
  const own = reasons && !pool ? { reasons } : {};
  const local: FillLocal = { people, because, ...own, pool, done: [] };
  return [{ type: 'Remember', local: local as never }, ...openAll(step, local)];
}

export function on(step: StepContext<FillConfig, FillLocal>, event: StepEvent): StepMove[] {
  const { local } = step;
  switch (event.type) {
    case 'TaskDone': {
      const by = event.onBehalfOf ?? event.by;
      const done = [...local.done, { key: event.key, by }];
      const remember: StepMove = { type: 'Remember', local: { ...local, done } as never };
      if (!local.pool && done.length < local.people.length) return [remember];
      return [remember, { type: 'Finish', result: { by: done.map((one) => ({ ...one.by })) } }];
    }
    case 'Withdrawn': {
      const done = local.done.filter(({ by }) => by.id !== event.by.id);
      const own = local.done.filter(({ by }) => by.id === event.by.id);
      const next = { ...local, done };
      return [
        { type: 'Remember', local: next as never },
        ...own.map(({ key }) => openTask(step, next, key, [event.by])),
      ];
    }
    default:
      return [];
  }
}
