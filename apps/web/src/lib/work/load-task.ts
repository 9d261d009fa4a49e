import type { Draft, TaskMaterial, TaskView } from '@yishi/api';
import { call, type ApiResult } from '#lib/api/index.ts';
import { loadForm } from '#lib/form/view/index.ts';
import { session } from '#lib/session/index.ts';
import { newsOf, type TaskNews } from './task-news.ts';

export interface OpenTask {
  task: TaskView;
  /** What this person has begun to fill in, if anything. */
  draft: Draft | undefined;
  /** What it is decided on; nothing once it is closed. */
  material: TaskMaterial | undefined;
}

/** A task with the draft that this person has of it; it is then no longer unread. */
export async function loadTask(caseId: string, taskId: string): Promise<ApiResult<OpenTask>> {
  const params = { caseId, taskId };
  const [task, material] = await Promise.all([
    call('GET /tasks/{caseId}/{taskId}', { params }),
    call('GET /tasks/{caseId}/{taskId}/material', { params }),
  ]);
  if (!task.ok) return task;
  if (!material.ok) return material;
  void call('POST /cases/{id}/read', { params: { id: caseId } });
  const id = task.value.draft?.id;
  const draft = id === undefined ? undefined : await call('GET /drafts/{id}', { params: { id } });
  if (draft && !draft.ok) return draft;
  const shown = task.value.state === 'closed' ? undefined : material.value;
  const papers = [task.value, draft?.value, ...(shown?.submissions ?? [])];
  await Promise.all(papers.map((each) => each?.form && loadForm(each.form)));
  return { ok: true, value: { task: task.value, draft: draft?.value, material: shown } };
}

/** What became of a task that is open on the screen; nothing when it stands as it did. */
export async function readNews(shown: TaskView): Promise<TaskNews | undefined> {
  const { caseId, taskId } = shown;
  const now = await call('GET /tasks/{caseId}/{taskId}', { params: { caseId, taskId } });
  return now.ok ? newsOf(shown, now.value, session.me?.id) : undefined;
}
