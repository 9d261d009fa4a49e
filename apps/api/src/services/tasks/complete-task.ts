import type { FormData } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { SubmissionRef } from '@yishi/workflows';
import { actOnCase, checkForm, keepForm } from '../acting/index.ts';
import { dropDraft, ownDraft } from '../drafts/index.ts';
import type { OpenedTask } from '../opening/index.ts';
import { openTask } from '../opening/index.ts';
import type { Call, Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { submits } from './task-view.ts';

interface Filled {
  data: FormData;
  draft?: { id: string; revision: number };
}

/**
 * Finishes a task: checks what was filled in by the step's view, keeps it, and moves the case. Who
 * may act is decided by the core; here only what a person may see.
 */
export const completeTask: Service<'completeTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const { case: of, task, owner } = opened.value;
  const { action, opinion, revision } = call.body;
  const filled = await fill(call, opened.value);
  if (!filled.ok) return filled;
  const submission = await submit(call, opened.value, filled.value);
  if (!submission.ok) return submission;
  const event = {
    type: 'TaskCompleted',
    taskId: call.params.taskId,
    revision,
    action,
    ...(opinion ? { opinion } : {}),
    ...(submission.value ? { submission: submission.value } : {}),
  } as const;
  const acted = await actOnCase(call, of, event, task ? owner : undefined);
  if (acted.ok && filled.value.draft) await dropDraft(call.deps.db, filled.value.draft.id);
  return acted;
};

/** What was filled in: sent along, or standing in the draft. */
async function fill(call: Call<'completeTask'>, opened: OpenedTask): Promise<Result<Filled>> {
  const { draft, data } = call.body;
  if (draft === undefined) return ok({ data: data ?? opened.form?.shown ?? {} });
  const row = await ownDraft(call.deps.db, draft, opened.case.person.id);
  const same = row?.case === call.params.caseId && row.task === call.params.taskId;
  if (!row || !same) return notFound('这份草稿');
  return ok({ data: data ?? row.data, draft: { id: row.id, revision: row.revision } });
}

async function submit(
  call: Call<'completeTask'>,
  opened: OpenedTask,
  filled: Filled,
): Promise<Result<SubmissionRef | undefined>> {
  const { case: of, form, owner, row } = opened;
  if (owner && !form && call.body.data !== undefined) {
    return refuse({ path: '/data', code: 'submission.form', message: '这件待办没有表单' });
  }
  if (!form || !owner || !submits(call, opened, call.body.action)) return ok(undefined);
  const { person } = of;
  const sent = {
    open: of.open,
    form: form.compiled.key,
    view: form.view,
    data: filled.data,
    by: person.id,
  };
  const checked = await checkForm(call, { ...sent, base: form.base, case: of.row.id });
  if (!checked.ok) return checked;
  const kept = await keepForm(call, {
    ...sent,
    data: checked.value,
    caseId: of.row.id,
    step: row.step,
    task: row.task,
    ...(owner.id === person.id ? {} : { onBehalfOf: owner.id }),
    ...(filled.draft ? { fromRevision: filled.draft.revision } : {}),
  });
  return ok(kept);
}
