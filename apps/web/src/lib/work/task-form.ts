import type { Draft, TaskView } from '@yishi/api';
import { openForm, type FormModel } from '#lib/form/index.ts';
import { DraftSession } from './draft-session.svelte.ts';

/** The form of a task: being filled with a draft behind it, or only read. */
export interface TaskForm {
  model: FormModel;
  session: DraftSession | undefined;
}

export function taskForm(task: TaskView, draft: Draft | undefined): TaskForm | undefined {
  const { form, view, data = {} } = task;
  if (!form || !view) return undefined;
  if (!task.mine || task.state !== 'open' || !task.actions.some((action) => action.submits))
    return { model: openForm({ form, view, data, readonly: true }), session: undefined };
  const session = new DraftSession({
    form,
    view,
    data: draft?.data ?? data,
    task: { caseId: task.caseId, taskId: task.taskId },
    ...(draft
      ? { draft: { id: draft.id, revision: draft.revision, updatedAt: draft.updatedAt } }
      : {}),
  });
  return { model: session.model, session };
}

/** Remarks of who sent it back, by field id. */
export function remarksOf(task: TaskView): Record<string, string> {
  return Object.fromEntries(task.corrections.map(({ field, remark }) => [field, remark]));
}
