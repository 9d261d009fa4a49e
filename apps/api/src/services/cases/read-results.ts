import { ok } from '@yishi/policies';
import { openCase, resultsOf } from '../opening/index.ts';
import type { Service } from '../support/index.ts';

/** What steps resulted in, with every step of the arithmetic; open sheets show nothing yet. */
export const readResults: Service<'readResults'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  return opened.ok ? ok({ items: resultsOf(call, opened.value) }) : opened;
};
