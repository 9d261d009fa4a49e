import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, denied, transact } from '../support/index.ts';
import { waitingPublication } from './open-publication.ts';

const { publications } = schema;

/** Takes back one's own request; the design stays as it is. */
export const withdrawPublication: Service<'withdrawPublication'> = (call) =>
  transact(call, async (tx, client) => {
    const found = await waitingPublication(call, tx, call.params.id);
    if (!found.ok) return found;
    const row = found.value;
    const by = actorId(call.actor);
    if (row.by !== by) return denied('只有申请人可以撤回', 'access.not-requester');
    await tx
      .update(publications)
      .set({ state: 'withdrawn', decidedBy: by, decidedAt: call.now })
      .where(eq(publications.id, row.id));
    await audit(call, client, {
      scope: 'installation',
      action: 'withdraw-publication',
      subject: `pack/${row.pack}`,
      detail: { publication: row.id },
    });
    return ok(undefined);
  });
