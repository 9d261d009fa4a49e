import type { CompiledForm, FormData } from '@yishi/forms';
import { maskData, viewOf } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { Task } from '@yishi/workflows';
import type { InferSelectModel } from 'drizzle-orm';
import { and, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { OpenedCase } from './open-case.ts';
import { findCase } from './find-case.ts';
import { openFound } from './open-case.ts';
import { submissionData } from './submission-data.ts';
import type { BoxOwner, Call, RouteName } from '../support/index.ts';
import { notFound, personOf, signInFirst } from '../support/index.ts';

export interface TaskForm {
  compiled: CompiledForm;
  view: string;
  /** What is stored: what cannot be edited keeps these values. */
  base: FormData;
  /** The same as this person may see it. */
  shown: FormData;
  /** Whether the view lets anything be filled in. */
  editable: boolean;
}

export interface OpenedTask {
  case: OpenedCase;
  row: InferSelectModel<typeof schema.tasks>;
  /** Absent once it is closed. */
  task?: Task;
  /** Whose task it is: the person's, or that of one they substitute; absent for onlookers. */
  owner?: BoxOwner;
  form?: TaskForm;
}

/** Opens a task of a case that the caller may see. */
export async function openTask(
  call: Pick<Call<RouteName>, 'deps' | 'actor' | 'now'>,
  { caseId, taskId }: { caseId: string; taskId: string },
): Promise<Result<OpenedTask>> {
  if (!personOf(call.actor)) return signInFirst();
  const found = await findCase(call.deps, caseId, taskId);
  if (!found) return notFound('这个事项');
  const opened = await openFound(call, found);
  if (!opened.ok) return opened;
  return found.task ? openRow(call, opened.value, found.task) : notFound('这件待办');
}

/** Opens a task of a case that is open already. */
export async function openTaskOf(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedCase,
  taskId: string,
): Promise<Result<OpenedTask>> {
  const { tasks } = schema;
  const [row] = await call.deps.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.case, opened.row.id), eq(tasks.task, taskId)));
  return row ? openRow(call, opened, row) : notFound('这件待办');
}

async function openRow(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedCase,
  row: OpenedTask['row'],
): Promise<Result<OpenedTask>> {
  const task = opened.state.tasks[row.task];
  if (!task) return ok({ case: opened, row });
  const owner = opened.owners.find(({ id }) =>
    task.assignees.some((assignee) => assignee.id === id),
  );
  const form = owner ? await taskForm(call, opened, task) : undefined;
  return ok({
    case: opened,
    row,
    task,
    ...(owner ? { owner } : {}),
    ...(form ? { form } : {}),
  });
}

async function taskForm(
  call: Pick<Call<RouteName>, 'deps'>,
  { open, state }: OpenedCase,
  task: Task,
): Promise<TaskForm | undefined> {
  if (!task.form) return undefined;
  const compiled = open.form(task.form.form);
  const { view } = task.form;
  const kind = call.deps.stepKinds.get(open.step(task.step)?.kind ?? '');
  // A sheet of one's own begins empty: what others wrote on theirs is none of one's business.
  const base = kind?.sheets
    ? {}
    : await submissionData(call, state.forms[task.form.form]?.submission);
  const access = Object.values(viewOf(compiled, view));
  return {
    compiled,
    view,
    base,
    shown: maskData(compiled, call.deps.fieldKinds, base, { view, audience: 'staff' }),
    editable: access.some((each) => each === 'edit' || each === 'required'),
  };
}
