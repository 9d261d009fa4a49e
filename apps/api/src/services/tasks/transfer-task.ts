import { refuse } from '@yishi/policies';
import { actOnCase } from '../acting/index.ts';
import { openTask } from '../opening/index.ts';
import { activePeople } from '../people/index.ts';
import type { Service } from '../support/index.ts';

/** 转办: hands a task over to somebody else. */
export const transferTask: Service<'transferTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const { case: of, owner, row } = opened.value;
  const [to] = await activePeople(call.deps.db, [call.body.to]);
  if (!to) {
    return refuse({ path: '/to', code: 'transfer.unknown', message: '没有此人，或已离职' });
  }
  const { revision, opinion } = call.body;
  const event = { type: 'TaskTransferred', taskId: row.task, revision, to, opinion } as const;
  return actOnCase(call, of, event, owner);
};
