import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { TaskView } from '../../contract/contract.gen.ts';
import { openTask } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, denied, transact } from '../support/index.ts';
import { setClaim } from './set-claim.ts';
import { taskView } from './task-view.ts';

/** 归还: gives a claimed task back to its pool. */
export const releaseTask: Service<'releaseTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const { owner, task } = opened.value;
  if (!task) return conflict('', 'task.closed', '该任务已经办结或已由他人办理');
  if (!owner) return denied('您不是该任务的办理人', 'actor.notAssignee');
  const result = await transact(call, async (tx, client): Promise<Result<TaskView>> => {
    const done = await setClaim(tx, call.params, { to: null, from: owner.id, at: call.now });
    if (!done) return conflict('', 'task.not-claimed', '这件待办不是由您签收的');
    await audit(call, client, {
      scope: `case/${call.params.caseId}`,
      action: 'release-task',
      subject: `task/${call.params.taskId}`,
    });
    const row = { ...opened.value.row, claimedBy: null };
    return ok(await taskView(call, { ...opened.value, row }));
  });
  const people = task.assignees.map(({ id }) => id);
  if (result.ok) call.deps.live({ caseId: call.params.caseId, people });
  return result;
};
