import { dayOf, daysBetween } from '@yishi/policies';
import type { Deadline } from '../definition/index.ts';
import { ask, askAll } from './ask.ts';
import { log, nextId, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import type { Activation, Due, DueFact, Instant, Need, Task, Timer } from './types.ts';

type DueNeed = Extract<Need, { type: 'due' }>;

const openTasks = (draft: Draft, entry: string): Task[] =>
  Object.values(draft.state.tasks).filter((task) => task.entry === entry);

const isClock = (timer: Timer) => timer.type !== 'wait';

/** Takes away the clocks of an activation, not its waiting. */
export function stopClocks(draft: Draft, entry: string): void {
  draft.state.timers = draft.state.timers.filter(
    (timer) => timer.entry !== entry || !isClock(timer),
  );
}

/** Where a reminder or an escalation stands, seen from the due time. */
const fromDue = (due: Instant, timer: Pick<Timer, 'type' | 'period'>): DueNeed => ({
  type: 'due',
  from: due,
  amount: timer.period?.amount ?? 0,
  unit: timer.period?.unit ?? 'day',
  direction: timer.type === 'reminder' ? 'before' : 'after',
});

/** Due time of a new task; tasks that are open beside it share theirs. */
export function startClock(draft: Draft, activation: Activation, deadline: Deadline): Due {
  const { amount, unit } = deadline.period;
  const beside = openTasks(draft, activation.id).find((task) => task.due)?.due;
  if (beside) return plain(beside);
  const { at, day, provisional } = ask(draft, { type: 'due', from: draft.at, amount, unit });
  stopClocks(draft, activation.id);
  const timers: Pick<Timer, 'type' | 'period' | 'data'>[] = [
    ...(deadline.reminders ?? []).map((period) => ({ type: 'reminder' as const, period })),
    ...(deadline.escalate ?? []).map(({ after, who }) => ({
      type: 'escalation' as const,
      period: after,
      data: plain({ who }) as never,
    })),
  ];
  const times = askAll(
    draft,
    timers.map((timer) => fromDue(at, timer)),
  );
  const entry = activation.id;
  draft.state.timers.push({ id: nextId(draft, 'c'), entry, at, type: 'due' });
  timers.forEach((timer, index) => {
    const time = (times[index] as DueFact).at;
    // A reminder that would already be late tells nothing that the new task does not.
    if (timer.type === 'reminder' && time <= draft.at) return;
    draft.state.timers.push({ id: nextId(draft, 'c'), entry, at: time, ...timer });
  });
  return { at, day, provisional, from: draft.at, amount, unit };
}

/** Stops the clocks of an activation while something sent back is corrected (补正). */
export function pauseClocks(draft: Draft, activation: Activation): void {
  for (const timer of draft.state.timers) {
    if (timer.entry === activation.id) timer.pausedAt = draft.at;
  }
  const due = openTasks(draft, activation.id).filter((task) => task.due);
  for (const task of due) (task.due as Due).pausedAt = draft.at;
  if (due.length) log(draft, 'clock.paused', activation.step, {});
}

/** How long a clock stood still, in its own unit; parts of a day are not given back. */
function stoodStill(draft: Draft, from: Instant, unit: Due['unit']): number {
  const { timeZone } = draft.program;
  switch (unit) {
    case 'hour':
      return (Date.parse(draft.at) - Date.parse(from)) / 3_600_000;
    case 'day':
      return daysBetween(dayOf(from, timeZone).day, dayOf(draft.at, timeZone).day);
    default:
      return Number(ask(draft, { type: 'elapsed', from, to: draft.at, unit }).value);
  }
}

function movedDue(draft: Draft, due: Due): Due {
  const { pausedAt, ...rest } = due;
  if (pausedAt === undefined) return due;
  const still = (due.stoodStill ?? 0) + stoodStill(draft, pausedAt, due.unit);
  const need = { type: 'due', from: due.from, amount: due.amount + still, unit: due.unit } as const;
  const { at, day, provisional } = ask(draft, need);
  return { ...rest, at, day, provisional, stoodStill: still };
}

function movedTimer(draft: Draft, timer: Timer, due: Due | undefined): Timer | undefined {
  const { pausedAt, ...rest } = timer;
  if (pausedAt === undefined) return timer;
  if (timer.type === 'wait') {
    if (!timer.period || timer.from === undefined) return rest;
    const period = {
      ...timer.period,
      amount: timer.period.amount + stoodStill(draft, pausedAt, timer.period.unit),
    };
    return { ...rest, period, at: ask(draft, { type: 'due', from: timer.from, ...period }).at };
  }
  if (!due) return undefined;
  if (timer.type === 'due') return { ...rest, at: due.at };
  const { at } = ask(draft, fromDue(due.at, timer));
  return timer.type === 'reminder' && at <= draft.at ? undefined : { ...rest, at };
}

/** Lets the clocks go on with the time that was left. */
export function resumeClocks(draft: Draft, activation: Activation): void {
  let due: Due | undefined;
  for (const task of openTasks(draft, activation.id)) {
    if (!task.due) continue;
    task.due = due = movedDue(draft, task.due);
  }
  if (due) log(draft, 'clock.resumed', activation.step, { due: due.at, day: due.day });
  draft.state.timers = draft.state.timers.flatMap((timer) => {
    if (timer.entry !== activation.id) return [timer];
    const moved = movedTimer(draft, timer, due);
    return moved ? [moved] : [];
  });
}
