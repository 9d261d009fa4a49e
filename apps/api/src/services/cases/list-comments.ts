import { ok } from '@yishi/policies';
import { openCase } from '../opening/index.ts';
import type { Service } from '../support/index.ts';
import { commentsOf } from './comments-of.ts';

export const listComments: Service<'listComments'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  return ok({ items: await commentsOf(call.deps.db, call.params.id) });
};
