import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { openRow } from './design-rows.ts';
import { packWith } from './pack-with.ts';

/** The pack as publishing the design would make it: what is taken in elsewhere has the same hash. */
export const exportDesign: Service<'exportDesign'> = async (call) => {
  const { deps } = call;
  const row = await openRow(call, deps.db, call.params.id, 'read');
  return row.ok ? ok((await packWith(deps, deps.db, row.value, undefined)).pack) : row;
};
