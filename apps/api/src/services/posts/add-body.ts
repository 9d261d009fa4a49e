import { ok, refuse } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, newId, transact } from '../support/index.ts';

/** Gives a unit an organ (委 居 站 办); procedures name it by its key. */
export const addBody: Service<'addBody'> = async (call) => {
  const { unit, key, name } = call.body;
  return transact(call, async (tx, client) => {
    const [of] = await tx.select().from(schema.units).where(eq(schema.units.id, unit));
    if (!of) return refuse({ path: '/unit', code: 'units.unknown', message: '没有这个单位' });
    const id = newId();
    const added = await tx
      .insert(schema.bodies)
      .values({ id, unit, key, name })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return conflict('/key', 'taken.body', '该单位已有这个机构');
    await audit(call, client, {
      scope: 'installation',
      action: 'add-body',
      subject: `body/${id}`,
      detail: { unit, key, name },
    });
    return ok({ id, key, name, unit: { id: of.id, name: of.name } });
  });
};
