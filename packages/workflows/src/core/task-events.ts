import { log, refs, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import { actorParams, principalOf, recordHandled } from './handled.ts';
import { narrowTo, sendBack } from './send-back.ts';
import { keepSubmission } from './submissions.ts';
import { changeTask, closeTask } from './tasks.ts';
import { tell } from './tell.ts';
import { locate, type Located } from './tree.ts';
import type { CaseEvent, PersonRef, Task } from './types.ts';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

function taskOf(draft: Draft, id: string): { task: Task; located: Located } {
  const task = draft.state.tasks[id];
  const located = task && locate(draft.state, task.entry);
  if (!task || !located) throw new Error(`no open task ${id}`);
  return { task, located };
}

const actor = (draft: Draft): PersonRef => {
  const person = draft.envelope.actor;
  if (person.type !== 'person') throw new Error('a task is done by a person');
  return { id: person.id, name: person.name };
};

const opinionIn = (opinion: string | undefined) => (opinion ? { opinion } : {});

/** A person did their task. */
export function taskCompleted(draft: Draft, event: EventOf<'TaskCompleted'>): void {
  const { task, located } = taskOf(draft, event.taskId);
  const by = actor(draft);
  const principal = principalOf(draft.envelope.actor) as PersonRef;
  recordHandled(draft, task, event.action);
  log(draft, `action.${event.action}`, task.step, {
    ...actorParams(draft),
    ...opinionIn(event.opinion),
    task: task.id,
  });
  const kind = draft.kinds.get(draft.index.place(task.step).step.kind);
  if (event.submission && !kind?.sheets) keepSubmission(draft, event.submission);
  closeTask(draft, task, 'done', { action: event.action, by });
  tell(draft, located.activation, {
    type: 'TaskDone',
    key: task.key,
    action: event.action,
    by,
    ...(principal.id === by.id ? {} : { onBehalfOf: principal }),
    ...opinionIn(event.opinion),
    ...(event.submission ? { submission: plain(event.submission) } : {}),
  });
}

/** A person sends back to an earlier step. */
export function taskReturned(draft: Draft, event: EventOf<'TaskReturned'>): void {
  const { task, located } = taskOf(draft, event.taskId);
  recordHandled(draft, task, 'return');
  const { opinion, corrections, resume } = event;
  log(draft, 'action.return', task.step, {
    ...actorParams(draft),
    opinion,
    toStep: event.toStep,
    resume,
    task: task.id,
  });
  if (resume === 'straight-back') {
    narrowTo(draft, task, principalOf(draft.envelope.actor) as PersonRef);
  }
  sendBack(draft, located, event.toStep, { by: actor(draft), opinion, resume, corrections });
}

/** 转办: the task goes to someone else, who then holds it alone. */
export function taskTransferred(draft: Draft, event: EventOf<'TaskTransferred'>): void {
  const { task } = taskOf(draft, event.taskId);
  const by = actor(draft);
  const { state } = draft;
  log(draft, 'action.transfer', task.step, {
    ...actorParams(draft),
    to: { id: event.to.id, name: event.to.name },
    opinion: event.opinion,
    task: task.id,
  });
  const next = (state.counters.t ?? 0) + 1;
  state.counters.t = next;
  const moved: Task = {
    ...task,
    id: `t${next}`,
    revision: 1,
    assignees: [{ id: event.to.id, name: event.to.name }],
    because: `由${by.name}转办`,
  };
  // The new one first: the clocks go on while a task of the activation is open.
  state.tasks[moved.id] = moved;
  closeTask(draft, task, 'transferred', { action: 'transfer', by });
  draft.commands.push({ type: 'OpenTask', task: plain(moved) });
  draft.commands.push({
    type: 'Notify',
    to: moved.assignees,
    code: 'task.transferred',
    task: moved.id,
    params: { by: { ...by }, opinion: event.opinion },
  });
}

/** An administrator gives a task to others. */
export function taskReassigned(draft: Draft, event: EventOf<'TaskReassigned'>): void {
  const { task } = taskOf(draft, event.taskId);
  log(draft, 'task.reassigned', task.step, {
    ...actorParams(draft),
    from: refs(task.assignees),
    to: refs(event.to),
    reason: event.reason,
    task: task.id,
  });
  task.assignees = event.to.map(({ id, name }) => ({ id, name }));
  task.because = '管理员指定';
  changeTask(draft, task);
  draft.commands.push({
    type: 'Notify',
    to: task.assignees,
    code: 'task.reassigned',
    task: task.id,
    params: { reason: event.reason },
  });
}
