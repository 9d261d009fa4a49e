import type { ActionOffer, TaskOffer } from '@yishi/workflows';
import { actionsFor } from '@yishi/workflows';
import type { FileRef, TaskAction, TaskView } from '../../contract/contract.gen.ts';
import { filesInData } from '../attachments/index.ts';
import type { OpenedTask } from '../opening/index.ts';
import { coreActor } from '../opening/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { dueOf } from '../support/index.ts';
import { lastUrge } from './last-urge.ts';

/** A task as one of its people sees it; for onlookers without form and actions. */
export async function taskView(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  opened: OpenedTask,
  draft?: { id: string; revision: number },
): Promise<TaskView> {
  const { case: of, row, task, owner, form } = opened;
  const { open, person } = of;
  const step = open.step(row.step);
  const calendar = await call.deps.calendar.get(call.deps.pool);
  const offer = offerOf(call, opened);
  const { key, title } = open.bundle.procedure;
  const names = (id: string) => open.step(id)?.name ?? { 'zh-CN': id };
  const files: FileRef[] = form ? filesInData(form.shown) : [];
  return {
    caseId: of.row.id,
    taskId: row.task,
    revision: task?.revision ?? row.revision,
    number: of.row.number,
    title: of.row.title,
    procedure: { key, title },
    step: row.step,
    name: names(row.step),
    kind: step?.kind ?? '',
    state: task ? (task.suspended ? 'suspended' : 'open') : 'closed',
    mine: owner !== undefined,
    actions: (offer?.actions ?? []).map((each) => actionOf(call, opened, each)),
    returnTo: (offer?.returnTo ?? []).map((id) => ({ step: id, name: names(id) })),
    resume: task?.resume ?? null,
    corrections: task?.corrections ?? [],
    returned: task?.returned ? { ...task.returned, step: names(task.returned.step) } : null,
    due: dueOf(task?.due, call.now, calendar),
    because: task?.because ?? '',
    barred: offer?.barred ? { code: offer.barred.code, message: offer.barred.message } : null,
    urged: task ? await lastUrge(call, opened) : null,
    assignees: task?.assignees ?? [],
    claimedBy: claimedBy(opened),
    pool: row.pool,
    onBehalfOf: owner && owner.id !== person.id ? { id: owner.id, name: owner.name } : null,
    files,
    ...(form ? { form: form.compiled, view: form.view, data: form.shown } : {}),
    ...(draft ? { draft } : {}),
  };
}

function offerOf(call: Pick<Call<RouteName>, 'deps'>, opened: OpenedTask): TaskOffer | undefined {
  const { case: of, task, owner } = opened;
  if (!task || !owner || of.halted !== null) return undefined;
  const { program } = of.open;
  const actor = coreActor(of.person, owner);
  const offers = actionsFor(program, of.state, actor, call.deps.stepKinds);
  return offers.tasks.find(({ taskId }) => taskId === task.id);
}

function actionOf(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedTask,
  offer: ActionOffer,
): TaskAction {
  const { action, label, opinion, danger = false } = offer;
  return { action, label, opinion, danger, submits: submits(call, opened, action) };
}

/**
 * Whether an action sends the form along: one that finishes the task, where something may be filled
 * in or the step is there to be filled in.
 */
export function submits(
  call: Pick<Call<RouteName>, 'deps'>,
  { case: of, task, form, row }: OpenedTask,
  action: string,
): boolean {
  if (!task || !form || !task.actions.includes(action)) return false;
  const kind = call.deps.stepKinds.get(of.open.step(row.step)?.kind ?? '');
  return form.editable || kind?.decides !== true;
}

function claimedBy({ row, task }: OpenedTask): TaskView['claimedBy'] {
  return task?.assignees.find(({ id }) => id === row.claimedBy) ?? null;
}
