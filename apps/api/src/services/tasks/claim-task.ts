import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { TaskView } from '../../contract/contract.gen.ts';
import { openTask } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, denied, transact } from '../support/index.ts';
import { setClaim } from './set-claim.ts';
import { taskView } from './task-view.ts';

/** 签收: takes a task out of its pool; whoever is first has it. */
export const claimTask: Service<'claimTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const { owner, task } = opened.value;
  if (!task) return conflict('', 'task.closed', '该任务已经办结或已由他人办理');
  if (!owner) return denied('您不是该任务的办理人', 'actor.notAssignee');
  if (task.assignees.length < 2) {
    return refuse({ path: '', code: 'claim.not-pool', message: '这件待办不需要签收' });
  }
  const result = await transact(call, async (tx, client): Promise<Result<TaskView>> => {
    if (!(await setClaim(tx, call.params, { to: owner.id, at: call.now }))) {
      return conflict('', 'task.claimed', '该任务已由其他人签收');
    }
    await audit(call, client, {
      scope: `case/${call.params.caseId}`,
      action: 'claim-task',
      subject: `task/${call.params.taskId}`,
    });
    const row = { ...opened.value.row, claimedBy: owner.id };
    return ok(await taskView(call, { ...opened.value, row }));
  });
  const people = task.assignees.map(({ id }) => id);
  if (result.ok) call.deps.live({ caseId: call.params.caseId, people });
  return result;
};
