import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';
import { procedureItems } from './procedure-items.ts';

const { procedures } = schema;

/** Lets new cases be started, or not; running ones go on. */
export const changeProcedure: Service<'changeProcedure'> = async (call) => {
  const { key } = call.params;
  const { active } = call.body;
  return transact(call, async (tx, client) => {
    await tx.update(procedures).set({ open: active }).where(eq(procedures.key, key));
    const [item] = await procedureItems(tx, key);
    if (!item) return notFound('这个流程');
    await audit(call, client, {
      scope: 'installation',
      action: 'change-procedure',
      subject: `procedure/${key}`,
      detail: { active },
    });
    return ok(item);
  });
};
