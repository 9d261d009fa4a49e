import { ok, refuse } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import { createTokenSecret } from '../../accounts/index.ts';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, newId, notFound, personOf, transact } from '../support/index.ts';
import { tokenOf } from './token-row.ts';

const { apiTokens, persons } = schema;

/** Makes a token for a machine; only its hash is kept, the secret is shown this once. */
export const createToken: Service<'createToken'> = async (call) => {
  const { name, capabilities, person = null, expiresAt = null } = call.body;
  const until = expiresAt === null ? null : new Date(expiresAt).toISOString();
  if (until !== null && until <= call.now) {
    return refuse({ path: '/expiresAt', code: 'tokens.past', message: '到期时间已过' });
  }
  const { secret, hash } = createTokenSecret();
  const maker = personOf(call.actor);
  return transact(call, async (tx, client) => {
    if (person !== null) {
      const active = and(eq(persons.id, person), eq(persons.active, true));
      const [found] = await tx.select({ id: persons.id }).from(persons).where(active);
      if (!found) return refuse({ path: '/person', code: 'people.unknown', message: '没有此人' });
    }
    const id = newId();
    const [row] = await tx
      .insert(apiTokens)
      .values({
        id,
        name,
        hash,
        person,
        capabilities,
        createdBy: actorId(call.actor),
        createdAt: call.now,
        expiresAt: until,
      })
      .returning();
    await audit(call, client, {
      scope: 'installation',
      action: 'create-token',
      subject: `token/${id}`,
      detail: { name, capabilities, person },
    });
    if (!row) return notFound();
    return ok({ token: tokenOf(row, maker ? { id: maker.id, name: maker.name } : null), secret });
  });
};
