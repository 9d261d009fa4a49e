import type { Draft, TaskView } from '@yishi/api';
import { call, type ApiResult } from '#lib/api/index.ts';

export interface OpenTask {
  task: TaskView;
  /** What this person has begun to fill in, if anything. */
  draft: Draft | undefined;
}

/** A task with the draft that this person has of it; it is then no longer unread. */
export async function loadTask(caseId: string, taskId: string): Promise<ApiResult<OpenTask>> {
  const task = await call('GET /tasks/{caseId}/{taskId}', { params: { caseId, taskId } });
  if (!task.ok) return task;
  void call('POST /cases/{id}/read', { params: { id: caseId } });
  const id = task.value.draft?.id;
  if (id === undefined) return { ok: true, value: { task: task.value, draft: undefined } };
  const draft = await call('GET /drafts/{id}', { params: { id } });
  return draft.ok
    ? { ok: true, value: { task: task.value, draft: draft.value } }
    : { ok: false, problem: draft.problem };
}
