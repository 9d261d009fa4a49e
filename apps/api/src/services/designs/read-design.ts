import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { actorId } from '../support/index.ts';
import { designOf, openRow } from './design-rows.ts';

export const readDesign: Service<'readDesign'> = async (call) => {
  const row = await openRow(call, call.deps.db, call.params.id, 'read');
  return row.ok ? ok(await designOf(call, call.deps.db, row.value, actorId(call.actor))) : row;
};
