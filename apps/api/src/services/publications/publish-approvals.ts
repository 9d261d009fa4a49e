import { ok } from '@yishi/policies';
import { asc, eq, inArray } from 'drizzle-orm';
import { schema, type Tx } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, notFound, transact } from '../support/index.ts';

const { publishApprovals, units } = schema;

/** Units whose designs the district has to approve before they are published. */
export const readPublishApprovals: Service<'readPublishApprovals'> = async (call) =>
  ok({ units: await unitsOf(call.deps.db) });

export const setPublishApprovals: Service<'setPublishApprovals'> = (call) =>
  transact(call, async (tx, client) => {
    const wanted = [...new Set(call.body.units)];
    const known = await tx.select({ id: units.id }).from(units).where(inArray(units.id, wanted));
    if (known.length < wanted.length) return notFound('所选的单位');
    await tx.delete(publishApprovals);
    const stamp = { by: actorId(call.actor), at: call.now };
    if (wanted.length > 0)
      await tx.insert(publishApprovals).values(wanted.map((unit) => ({ unit, ...stamp })));
    await audit(call, client, {
      scope: 'installation',
      action: 'set-publish-approvals',
      subject: 'installation/publish-approvals',
      detail: { units: wanted },
    });
    return ok({ units: await unitsOf(tx) });
  });

const unitsOf = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx
    .select({ id: units.id, name: units.name })
    .from(publishApprovals)
    .innerJoin(units, eq(units.id, publishApprovals.unit))
    .orderBy(asc(units.path));
