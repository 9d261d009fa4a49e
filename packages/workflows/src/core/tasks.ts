import type { StepActions } from '../definition/index.ts';
import { pauseClocks, resumeClocks, startClock, stopClocks } from './clocks.ts';
import { nextId, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import type { StepMove } from './step-kind.ts';
import { returnTargets } from './trail.ts';
import type { Located } from './tree.ts';
import type { Activation, Command, PersonRef, Task } from './types.ts';

type CloseAs = Extract<Command, { type: 'CloseTask' }>['as'];

export const tasksOf = (draft: Draft, entry: string): Task[] =>
  Object.values(draft.state.tasks).filter((task) => task.entry === entry);

function actionsOf(base: readonly string[], side: StepActions | undefined, returnTo: string[]) {
  const actions = [...base];
  if (side?.return !== false && returnTo.length) actions.push('return');
  if (side?.transfer !== false) actions.push('transfer');
  return actions;
}

/** Opens a piece of work and tells its people. */
export function openTask(
  draft: Draft,
  located: Located,
  move: Extract<StepMove, { type: 'OpenTask' }>,
): Task {
  const { activation } = located;
  const returnTo = move.side?.return === false ? [] : returnTargets(draft, located);
  const resume = move.side?.resume;
  const loops = located.path.filter((_, depth) => located.bodies[depth + 1]?.names);
  const task: Task = plain({
    id: nextId(draft, 't'),
    step: activation.step,
    entry: activation.id,
    key: move.key,
    path: loops.length ? loops.map(({ step, index }) => ({ step, index })) : undefined,
    revision: 1,
    assignees: move.people,
    because: move.because,
    actions: actionsOf(move.actions, move.side, returnTo),
    resume: resume === 'straight-back' || resume === 'again' ? resume : undefined,
    opinion: move.opinion,
    form: move.form && { form: move.form.form, view: move.form.view },
    returnTo,
    due: move.deadline && startClock(draft, activation, move.deadline),
    corrections: activation.returned?.corrections,
    returned: activation.returned && {
      by: activation.returned.by,
      opinion: activation.returned.opinion,
      step: activation.returned.from,
    },
  }) as Task;
  draft.state.tasks[task.id] = task;
  draft.commands.push({ type: 'OpenTask', task: plain(task) });
  const code = task.returned ? 'task.returned' : 'task.new';
  draft.commands.push({ type: 'Notify', to: task.assignees, code, task: task.id, params: {} });
  return task;
}

/** Closes a task; the clocks stop when it was the last of its activation. */
export function closeTask(
  draft: Draft,
  task: Task,
  as: CloseAs,
  how: { action?: string; by?: PersonRef } = {},
): void {
  delete draft.state.tasks[task.id];
  draft.commands.push({ type: 'CloseTask', taskId: task.id, as, ...how });
  if (tasksOf(draft, task.entry).length === 0) stopClocks(draft, task.entry);
}

/** Tells that a task is not what it was; what was shown before is stale. */
export function changeTask(draft: Draft, task: Task): void {
  task.revision += 1;
  draft.commands.push({ type: 'ChangeTask', task: plain(task) });
}

/** Puts the tasks of an activation aside, clocks stopped. */
export function suspend(draft: Draft, activation: Activation): void {
  pauseClocks(draft, activation);
  for (const task of tasksOf(draft, activation.id)) {
    task.suspended = true;
    changeTask(draft, task);
  }
}

/** Takes the tasks of an activation up again where they were left. */
export function unsuspend(draft: Draft, activation: Activation): void {
  resumeClocks(draft, activation);
  for (const task of tasksOf(draft, activation.id)) {
    delete task.suspended;
    changeTask(draft, task);
    draft.commands.push({
      type: 'Notify',
      to: task.assignees,
      code: 'task.resumed',
      task: task.id,
      params: {},
    });
  }
}
