import { actOnCase } from '../acting/index.ts';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

/** 撤销: the applicant gives up the case. */
export const cancelCase: Service<'cancelCase'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const { owners, state } = opened.value;
  const owner = owners.find(({ id }) => id === state.applicant.id);
  const event = { type: 'CaseCancelled', reason: call.body.reason } as const;
  return actOnCase(call, opened.value, event, owner);
};
