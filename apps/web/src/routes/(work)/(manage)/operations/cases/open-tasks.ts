import type { TaskView } from '@yishi/api';
import { call, type ApiResult } from '#lib/api/index.ts';

/** The open tasks of a case that an operator may give to others. */
export async function openTasks(id: string): Promise<ApiResult<TaskView[]>> {
  const found = await call('GET /cases/{id}', { params: { id } });
  if (!found.ok) return found;
  const ids = found.value.actions.flatMap((each) =>
    each.action === 'reassign' ? (each.tasks ?? []) : [],
  );
  const tasks: TaskView[] = [];
  for (const taskId of new Set(ids)) {
    const task = await call('GET /tasks/{caseId}/{taskId}', { params: { caseId: id, taskId } });
    if (!task.ok) return task;
    tasks.push(task.value);
  }
  return { ok: true, value: tasks };
}
