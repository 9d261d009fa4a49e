import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { and, eq, isNull } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Substitute } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { announceAccount, audit, notFound } from '../support/index.ts';
import { readSubstitutes } from './read-substitutes.ts';

const { substitutes } = schema;

/** Ends a substitution now; what was done under it stays done. */
export async function closeSubstitution(
  call: Call<RouteName>,
  tx: Tx,
  client: PoolClient,
  where: SQL | undefined,
): Promise<Result<Substitute>> {
  const [row] = await tx
    .update(substitutes)
    .set({ revokedAt: call.now })
    .where(and(where, isNull(substitutes.revokedAt)))
    .returning();
  if (!row) return notFound('这项代理');
  await audit(call, client, {
    scope: 'installation',
    action: 'end-substitute',
    subject: `person/${row.person}`,
    detail: { substitute: row.substitute },
  });
  await announceAccount(client, row.substitute);
  const [ended] = await readSubstitutes(tx, eq(substitutes.id, row.id));
  return ended ? ok(ended) : notFound();
}
