import type { PersonRef, StepContext, StepEvent, StepMove } from '../../core/index.ts';
import { mergeText } from '../shared/index.ts';
import type { NotifyConfig } from './config.gen.ts';

interface NotifyLocal {
  waiting: string[];
  by: { key: string; person: PersonRef }[];
}

const ask = (step: StepContext<NotifyConfig, unknown>, key: string, who: PersonRef): StepMove => ({
  type: 'OpenTask',
  key,
  people: [who],
  because: '传阅',
  actions: ['acknowledge'],
  side: { return: false },
  opinion: 'optional',
  deadline: step.settings.deadline,
});

/** Tells people; with `acknowledge` it waits until each of them has read it. */
export function enter(step: StepContext<NotifyConfig, null>): StepMove[] {
  const { to, text, copy, acknowledge } = step.settings;
  const people = step.returned?.people ?? step.find(to).people;
  if (people.length === 0) {
    return [
      { type: 'Log', code: 'notify.nobody', params: {} },
      { type: 'Finish', asked: [] },
    ];
  }
  if (people.length > 50) step.fail('limit.participants', '一次最多告知 50 人');
  const words = mergeText(step, text);
  const names = people.map(({ id, name }) => ({ id, name }));
  const told: StepMove[] = [
    { type: 'Log', code: 'notify.sent', params: { people: names, text: words } },
    { type: 'Notify', to: people, code: 'notify.text', params: { text: words } },
    ...(copy ? [{ type: 'Copy' as const, to: people }] : []),
  ];
  if (!acknowledge) return [...told, { type: 'Finish', asked: [] }];
  const local: NotifyLocal = { waiting: people.map(({ id }) => id), by: [] };
  return [
    { type: 'Remember', local: local as never },
    ...told,
    ...people.map((person) => ask(step, person.id, person)),
  ];
}

export function on(step: StepContext<NotifyConfig, NotifyLocal>, event: StepEvent): StepMove[] {
  const { local } = step;
  switch (event.type) {
    case 'TaskDone': {
      const waiting = local.waiting.filter((key) => key !== event.key);
      const by = [...local.by, { key: event.key, person: event.onBehalfOf ?? event.by }];
      const remember: StepMove = { type: 'Remember', local: { waiting, by } as never };
      return waiting.length ? [remember] : [remember, { type: 'Finish' }];
    }
    case 'Withdrawn': {
      const own = local.by.filter(({ person }) => person.id === event.by.id);
      const by = local.by.filter(({ person }) => person.id !== event.by.id);
      const waiting = [...local.waiting, ...own.map(({ key }) => key)];
      return [
        { type: 'Remember', local: { waiting, by } as never },
        ...own.map(({ key }) => ask(step, key, event.by)),
      ];
    }
    default:
      return [];
  }
}
