import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { actorId, notFound } from '../support/index.ts';
import { designOf, openRow } from './design-rows.ts';

export const readDesign: Service<'readDesign'> = async (call) => {
  const row = await openRow(call.deps.db, call.params.id, 'none');
  return row ? ok(await designOf(call.deps.db, row, actorId(call.actor))) : notFound('这份设计稿');
};
