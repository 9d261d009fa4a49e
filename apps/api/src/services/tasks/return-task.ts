import { refuse } from '@yishi/policies';
import { actOnCase } from '../acting/index.ts';
import { openTask } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

/** Sends a task back to an earlier step, naming the fields to correct. */
export const returnTask: Service<'returnTask'> = async (call) => {
  const opened = await openTask(call, call.params);
  if (!opened.ok) return opened;
  const { case: of, owner, row } = opened.value;
  const { revision, toStep, resume, opinion, corrections } = call.body;
  if (!of.open.step(toStep)) {
    const message = '没有这个步骤';
    return refuse({ path: '/toStep', code: 'return.target', message });
  }
  const event = {
    type: 'TaskReturned',
    taskId: row.task,
    revision,
    toStep,
    resume,
    opinion,
    corrections,
  } as const;
  return actOnCase(call, of, event, owner);
};
