import { ok } from '@yishi/policies';
import { mayOnCase, openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { caseView } from './case-view.ts';

export const readCase: Service<'readCase'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const may = (action: string) => mayOnCase(call, opened.value, action);
  return ok(await caseView(call, opened.value, may));
};
