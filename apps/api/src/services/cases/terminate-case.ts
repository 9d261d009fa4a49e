import { actOnCase } from '../acting/index.ts';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

/** 终止: an administrator ends a case, with a reason. */
export const terminateCase: Service<'terminateCase'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  return actOnCase(call, opened.value, { type: 'CaseTerminated', reason: call.body.reason });
};
