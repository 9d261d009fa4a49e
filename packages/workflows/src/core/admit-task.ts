import type { Problem } from '@yishi/policies';
import type { Admission } from './admission.ts';
import { askKind } from './ask-kind.ts';
import { maxPeople } from './draft.ts';
import { principalOf } from './handled.ts';
import { indexOf } from './program-index.ts';
import { refusal } from './refusals.ts';
import type { StepKind } from './step-kind.ts';
import type { CaseEvent, PersonRef, Task } from './types.ts';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

const maxOpinion = 2000;

/** Refusals and sendings back always say why. */
export const alwaysWithOpinion = new Set(['refuse', 'return']);

export function kindAndSettings(admission: Pick<Admission, 'program' | 'kinds'>, step: string) {
  const { kind, settings } = indexOf(admission.program).place(step).step;
  return { kind: admission.kinds.get(kind), settings };
}

/** Whether a step leaves it to the applicant to decide about their own matter. */
function allowsApplicant(kind: StepKind | undefined, settings: Record<string, unknown>): boolean {
  if (!kind?.decides) return true;
  const uses = kind.uses?.(settings).participants ?? [];
  return uses.some(({ participants }) => participants.applicant === 'allow');
}

/** Whether someone must keep out of a step because the matter is their own. */
export function isOwnMatter(
  admission: Pick<Admission, 'program' | 'kinds' | 'state'>,
  step: string,
  person: string,
): boolean {
  const { kind, settings } = kindAndSettings(admission, step);
  return admission.state.applicant.id === person && !allowsApplicant(kind, settings);
}

function actedBefore(admission: Admission, task: Task, person: string): boolean {
  return admission.state.handled.some(
    ({ entry, by, onBehalfOf, action }) =>
      entry === task.entry &&
      action !== 'return' &&
      (by.id === person || onBehalfOf?.id === person),
  );
}

/** What holds for everything that is done with a task. */
function checkTask(admission: Admission, taskId: string, revision: number): Problem[] | Task {
  const task = admission.state.tasks[taskId];
  const { actor } = admission.envelope;
  if (!task) return [refusal('task.closed')];
  if (actor.type !== 'person') return [refusal('actor.notAssignee')];
  const principal = principalOf(actor);
  if (!task.assignees.some(({ id }) => id === principal?.id)) return [refusal('actor.notAssignee')];
  if (task.suspended) return [refusal('task.suspended')];
  if (task.revision !== revision) return [refusal('task.stale', '', { revision: task.revision })];
  if (isOwnMatter(admission, task.step, actor.id)) return [refusal('actor.isApplicant')];
  return task;
}

function checkOpinion(opinion: string | undefined, required: boolean): Problem[] {
  if (required && !opinion?.trim()) return [refusal('opinion.required', '/opinion')];
  return (opinion?.length ?? 0) > maxOpinion ? [refusal('opinion.tooLong', '/opinion')] : [];
}

export function checkCompleted(admission: Admission, event: EventOf<'TaskCompleted'>): Problem[] {
  const task = checkTask(admission, event.taskId, event.revision);
  if (Array.isArray(task)) return task;
  const { actor } = admission.envelope;
  const { kind } = kindAndSettings(admission, task.step);
  const side = event.action === 'return' || event.action === 'transfer';
  if (side || !task.actions.includes(event.action))
    return [refusal('action.notAllowed', '/action')];
  if (kind?.decides && actor.type === 'person' && actedBefore(admission, task, actor.id)) {
    return [refusal('actor.twice')];
  }
  const needed = task.opinion === 'required' || alwaysWithOpinion.has(event.action);
  const problems = checkOpinion(event.opinion, needed);
  if (event.submission && event.submission.form !== task.form?.form) {
    problems.push(refusal('submission.form', '/submission'));
  }
  return problems.length
    ? problems
    : askKind(admission, task.entry, {
        key: task.key,
        action: event.action,
        by: actor as PersonRef & typeof actor,
        ...(event.submission ? { submission: event.submission } : {}),
      });
}

export function checkReturned(admission: Admission, event: EventOf<'TaskReturned'>): Problem[] {
  const task = checkTask(admission, event.taskId, event.revision);
  if (Array.isArray(task)) return task;
  if (!task.actions.includes('return')) return [refusal('action.notAllowed', '/action')];
  if (!task.returnTo.includes(event.toStep)) return [refusal('return.target', '/toStep')];
  if (task.resume && task.resume !== event.resume) {
    return [refusal('return.resume', '/resume', { resume: task.resume })];
  }
  const problems = checkOpinion(event.opinion, true);
  if (problems.length) return problems;
  const by = admission.envelope.actor as PersonRef & Admission['envelope']['actor'];
  return askKind(admission, task.entry, { key: task.key, action: 'return', by });
}

/** Why a person cannot hold a task of this step. */
function checkHolder(admission: Admission, task: Task, person: PersonRef): Problem[] {
  const others = Object.values(admission.state.tasks).filter((open) => open.entry === task.entry);
  const holds = others.some((open) => open.assignees.some(({ id }) => id === person.id));
  if (holds) return [refusal('transfer.holds', '/to')];
  if (actedBefore(admission, task, person.id)) return [refusal('transfer.acted', '/to')];
  if (isOwnMatter(admission, task.step, person.id)) return [refusal('assign.applicant', '/to')];
  return [];
}

export function checkTransferred(
  admission: Admission,
  event: EventOf<'TaskTransferred'>,
): Problem[] {
  const task = checkTask(admission, event.taskId, event.revision);
  if (Array.isArray(task)) return task;
  if (!task.actions.includes('transfer')) return [refusal('transfer.notAllowed')];
  const problems = [
    ...checkHolder(admission, task, event.to),
    ...checkOpinion(event.opinion, false),
  ];
  if (problems.length) return problems;
  const by = admission.envelope.actor as PersonRef & Admission['envelope']['actor'];
  return askKind(admission, task.entry, { key: task.key, action: 'transfer', by, to: [event.to] });
}

export function checkReassigned(admission: Admission, event: EventOf<'TaskReassigned'>): Problem[] {
  const { actor } = admission.envelope;
  const task = admission.state.tasks[event.taskId];
  if (actor.type !== 'person' || !actor.administers) return [refusal('actor.notAdministrator')];
  if (!task) return [refusal('task.closed')];
  if (task.revision !== event.revision) {
    return [refusal('task.stale', '', { revision: task.revision })];
  }
  if (!event.reason.trim()) return [refusal('reason.required', '/reason')];
  if (event.to.length === 0 || event.to.length > maxPeople)
    return [refusal('assign.people', '/to')];
  const problems = event.to.flatMap((person) =>
    task.assignees.some(({ id }) => id === person.id) ? [] : checkHolder(admission, task, person),
  );
  if (problems.length) return problems.slice(0, 1);
  const asked = { key: task.key, action: 'transfer', by: { id: actor.id, name: actor.name } };
  return askKind(admission, task.entry, { ...asked, to: event.to });
}
