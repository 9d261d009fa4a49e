import { ok, refuse } from '@yishi/policies';
import { asc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, conflict, notFound, today, transact } from '../support/index.ts';
import { parametersOf } from './parameter-rows.ts';

const { parameters } = schema;

const taken = () => conflict('/from', 'taken.from', '该参数在这一天已有值，请另选施行日期');

/** A new value from a day on, with its legal basis; what was in force before stays written. */
export const setParameter: Service<'setParameter'> = async (call) => {
  const { key, value, from, basis, unit, note } = call.body;
  if (value === null) {
    return refuse({ path: '/value', code: 'parameters.value', message: '请填写参数值' });
  }
  return transact(call, async (tx, client) => {
    const here = eq(parameters.key, key);
    const before = await tx.select().from(parameters).where(here).orderBy(asc(parameters.from));
    if (before.some((row) => row.from === from)) {
      return taken();
    }
    const added = await tx
      .insert(parameters)
      .values({
        key,
        from,
        value,
        basis,
        unit: unit ?? before.at(-1)?.unit ?? null,
        note: note ?? null,
        at: call.now,
        by: actorId(call.actor),
      })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return taken();
    await audit(call, client, {
      scope: 'installation',
      action: 'set-parameter',
      subject: `parameter/${key}`,
      detail: { value, from, basis },
    });
    const rows = await tx.select().from(parameters).where(here).orderBy(asc(parameters.from));
    const item = parametersOf(rows, today(call)).find((row) => row.from === from);
    return item ? ok(item) : notFound();
  });
};
