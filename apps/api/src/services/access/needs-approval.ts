import { inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { designRights } from './design-rights.ts';

const { publishApprovals } = schema;

/** Whether what somebody publishes of a pack waits for a designer of the district. */
export async function needsApproval(
  call: Pick<Call<RouteName>, 'deps' | 'actor'>,
  tx: Tx,
  pack: string,
): Promise<boolean> {
  const rights = await designRights(call, tx, [pack]);
  if (rights.district) return false;
  const { unitPath } = rights.of(pack);
  if (unitPath.length === 0) return false;
  const [found] = await tx
    .select({ unit: publishApprovals.unit })
    .from(publishApprovals)
    .where(inArray(publishApprovals.unit, unitPath))
    .limit(1);
  return found !== undefined;
}
