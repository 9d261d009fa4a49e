import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, transact } from '../support/index.ts';
import { openRow } from './design-rows.ts';

const { designs } = schema;

/** Gives a design up; its edits stay to be read, what is published is not touched. */
export const discardDesign: Service<'discardDesign'> = (call) =>
  transact(call, async (tx, client) => {
    const found = await openRow(call, tx, call.params.id, 'edit');
    if (!found.ok) return found;
    const row = found.value;
    await tx
      .update(designs)
      .set({ state: 'discarded', updatedBy: actorId(call.actor), updatedAt: call.now })
      .where(eq(designs.id, row.id));
    await audit(call, client, {
      scope: 'installation',
      action: 'discard-design',
      subject: `${row.kind}/${row.key}`,
      detail: { pack: row.pack, revision: row.revision },
    });
    return ok(undefined);
  });
