import { ok, refuse } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { announceAccount, audit, notFound, transact } from '../support/index.ts';
import { readHoldings } from './read-holdings.ts';

const { holdings } = schema;

/** Sets the last day of a term, or opens it again. */
export const endHolding: Service<'endHolding'> = async (call) => {
  const { until } = call.body;
  const result = await transact(call, async (tx, client) => {
    const here = eq(holdings.id, call.params.id);
    const [before] = await tx.select().from(holdings).where(here).for('update');
    if (!before) return notFound('这项任职');
    if (until !== null && until < before.from) {
      return refuse({ path: '/until', code: 'holdings.term', message: '任期结束早于开始' });
    }
    await tx.update(holdings).set({ to: until }).where(here);
    await audit(call, client, {
      scope: 'installation',
      action: 'change-term',
      subject: `person/${before.person}`,
      detail: { post: before.post, unit: before.unit, until },
    });
    await announceAccount(client, before.person);
    const [after] = await readHoldings(tx, here);
    return after ? ok(after) : notFound();
  });
  call.deps.persons.forget();
  return result;
};
