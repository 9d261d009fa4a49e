import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';

const { connections } = schema;

/** Its settings and secrets are gone; who calls it from now on is refused. */
export const removeConnector: Service<'removeConnector'> = async (call) =>
  transact(call, async (tx, client) => {
    const { key } = call.params;
    const gone = await tx.delete(connections).where(eq(connections.key, key)).returning();
    if (gone.length === 0) return notFound('这个连接器');
    await audit(call, client, {
      ...{ scope: 'installation', action: 'remove-connector', subject: `connector/${key}` },
    });
    return ok(undefined);
  });
