import { actOnCase } from '../acting/index.ts';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

/** 撤回: takes one's own handling back before the next one acts. */
export const withdrawStep: Service<'withdrawStep'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const { owners, state } = opened.value;
  const { entry, opinion } = call.body;
  const handled = state.handled.findLast((each) => each.entry === entry);
  const who = handled?.onBehalfOf?.id ?? handled?.by.id;
  const event = { type: 'StepWithdrawn', entry, ...(opinion ? { opinion } : {}) } as const;
  return actOnCase(
    call,
    opened.value,
    event,
    owners.find(({ id }) => id === who),
  );
};
