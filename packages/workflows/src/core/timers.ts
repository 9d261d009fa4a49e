import type { Who } from '../definition/index.ts';
import { log, refs, type Draft } from './draft.ts';
import { findPeople } from './find-people.ts';
import { drain } from './drain.ts';
import { tasksOf } from './tasks.ts';
import { tell } from './tell.ts';
import { locate } from './tree.ts';
import type { CaseState, Instant, PersonRef, Timer } from './types.ts';

/** The earliest timer that is due at an instant. */
export function dueTimer(state: CaseState, at: Instant): Timer | undefined {
  const due = state.timers.filter((timer) => timer.pausedAt === undefined && timer.at <= at);
  // Clock ids are c1, c2 …: of two at the same time the older goes first.
  const order = (timer: Timer) => Number(timer.id.slice(1));
  return due.toSorted((a, b) => (a.at === b.at ? order(a) - order(b) : a.at < b.at ? -1 : 1))[0];
}

const texts = {
  due: { log: 'timer.overdue', notify: 'task.overdue' },
  reminder: { log: 'timer.reminder', notify: 'task.dueSoon' },
  escalation: { log: 'timer.escalated', notify: 'task.escalated' },
} as const;

function remind(draft: Draft, timer: Timer, step: string): void {
  if (timer.type === 'wait') return;
  const tasks = tasksOf(draft, timer.entry).filter((task) => !task.suspended);
  const [first] = tasks;
  if (!first) return;
  const late = tasks.flatMap((task) => task.assignees);
  const due = first.due ? { due: first.due.at, day: first.due.day } : {};
  const { who } = (timer.data ?? {}) as { who?: Who[] };
  const told: PersonRef[] = who ? findPeople(draft, step, who).people : late;
  log(draft, texts[timer.type].log, step, { ...due, late: refs(late), told: refs(told) });
  const code = texts[timer.type].notify;
  for (const task of tasks) {
    const to = who ? told : task.assignees;
    if (to.length) {
      const params = { ...due, late: refs(task.assignees) };
      draft.commands.push({ type: 'Notify', to, code, task: task.id, params });
    }
  }
}

/** Fires what is due at the event's time, in order; what that starts may be due as well. */
export function fireTimers(draft: Draft): void {
  for (
    let timer = dueTimer(draft.state, draft.at);
    timer;
    timer = dueTimer(draft.state, draft.at)
  ) {
    const { id, entry, type } = timer;
    draft.state.timers = draft.state.timers.filter((other) => other.id !== id);
    const located = locate(draft.state, entry);
    if (!located) continue;
    if (type === 'wait') tell(draft, located.activation, { type: 'WaitOver' });
    else remind(draft, timer, located.activation.step);
    drain(draft);
  }
}
