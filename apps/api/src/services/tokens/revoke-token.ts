import { ok } from '@yishi/policies';
import { and, eq, isNull } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';

const { apiTokens } = schema;

/** From now on the token opens nothing. */
export const revokeToken: Service<'revokeToken'> = async (call) =>
  transact(call, async (tx, client) => {
    const { id } = call.params;
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: call.now })
      .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
      .returning();
    if (revoked.length === 0) return notFound('这个令牌');
    const subject = `token/${id}`;
    await audit(call, client, { scope: 'installation', action: 'revoke-token', subject });
    return ok(undefined);
  });
