import { ok, type Result } from '@yishi/policies';
import type { Tx } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { denied, notFound } from '../support/index.ts';
import { designRights, type DesignMay, type DesignRight } from './design-rights.ts';

const order: readonly DesignMay[] = ['none', 'copy', 'read', 'edit'];

export const reaches = (right: DesignRight, wanted: DesignMay): boolean =>
  order.indexOf(right.may) >= order.indexOf(wanted);

/**
 * What somebody may do with the designs of a pack; refused as not found where they may not see it,
 * as denied where others own it.
 */
export async function mayDesign(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  db: Tx,
  { pack, wanted, what }: { pack: string; wanted: DesignMay; what: string },
): Promise<Result<DesignRight>> {
  const right = (await designRights(call, db, [pack])).of(pack);
  if (reaches(right, wanted)) return ok(right);
  if (!reaches(right, 'read')) return notFound(what);
  return denied('只有负责人可以修改，您可以查看', 'access.owned');
}
