import { ok } from '@yishi/policies';
import { eq, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';
import { connectorItem, kindOf } from './connection.ts';

const { connections } = schema;

/** Off, each call is refused, and its case waits for an administrator. */
export const switchConnector: Service<'switchConnector'> = async (call) =>
  transact(call, async (tx, client) => {
    const { deps, params, body } = call;
    const [row] = await tx
      .update(connections)
      .set({
        disabledAt: body.disabled ? call.now : null,
        revision: sql`${connections.revision} + 1`,
      })
      .where(eq(connections.key, params.key))
      .returning();
    const kind = kindOf(deps, params.key, row);
    if (!row || !kind) return notFound('这个连接器');
    await audit(call, client, {
      scope: 'installation',
      action: body.disabled ? 'disable-connector' : 'enable-connector',
      subject: `connector/${params.key}`,
    });
    return ok(await connectorItem(deps, client, kind, params.key, row));
  });
