import { refuse } from '@yishi/policies';
import { actOnCase } from '../acting/index.ts';
import { openTask } from '../opening/index.ts';
import { activePeople } from '../people/index.ts';
import type { Service } from '../support/index.ts';

/** 改派: an administrator gives a task to others, with a reason. */
export const reassignTask: Service<'reassignTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const to = await activePeople(call.deps.db, call.body.to);
  if (to.length !== new Set(call.body.to).size) {
    return refuse({ path: '/to', code: 'assign.people', message: '有人不存在或已离职' });
  }
  const { revision, reason } = call.body;
  const taskId = opened.value.row.task;
  const event = { type: 'TaskReassigned', taskId, revision, to, reason } as const;
  return actOnCase(call, opened.value.case, event);
};
