import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { mayDesign } from '../access/index.ts';
import { audit, notFound, transact } from '../support/index.ts';
import { procedureItems } from './procedure-items.ts';

const { procedures } = schema;

/** Lets new cases be started, or not; running ones go on. */
export const changeProcedure: Service<'changeProcedure'> = async (call) => {
  const { key } = call.params;
  const { active } = call.body;
  return transact(call, async (tx, client) => {
    const [row] = await tx.select().from(procedures).where(eq(procedures.key, key));
    if (!row) return notFound('这个流程');
    const ask = { pack: row.pack ?? '', wanted: 'edit', what: '这个流程' } as const;
    const right = await mayDesign(call, tx, ask);
    if (!right.ok) return right;
    await tx.update(procedures).set({ open: active }).where(eq(procedures.key, key));
    const [item] = await procedureItems(call, tx, key);
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
