import { ok } from '@yishi/policies';
import { checkShape } from '@yishi/workflows';
import { and, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { faultsOf, sealSettings } from '../../engine/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, conflict, notFound, stale, transact } from '../support/index.ts';
import { connectorItem, rowOf, settingsOf, wrongSettings } from './connection.ts';
import { withSecrets } from './secrets.ts';

const { connections } = schema;

/** Sets a connector; API and workers go by it from the next call on. */
export const saveConnector: Service<'saveConnector'> = async (call) =>
  transact(call, async (tx, client) => {
    const { deps, params, body } = call;
    const { key } = params;
    const kind = deps.connectors.find((each) => each.key === body.connector);
    if (!kind) return notFound('这种连接器');
    const row = await rowOf(tx, key);
    const reserved = kind.many && deps.connectors.some((each) => each.key === key);
    if (reserved || (row && row.connector !== kind.key) || (!kind.many && key !== kind.key)) {
      return conflict('/key', 'taken.connector', '这个名称已被使用，请换一个');
    }
    if ((row?.revision ?? 0) !== (body.revision ?? 0)) return stale(row?.revision ?? 0);
    const kept = await settingsOf(deps, client, row);
    const settings = withSecrets(kind.configSchema, body.settings, kept);
    const faults = checkShape(kind.configSchema, settings).map(({ message }) => message);
    const wrong = faults.length > 0 ? faults : faultsOf(kind, settings);
    if (wrong.length > 0) return wrongSettings(wrong);
    const revision = (row?.revision ?? 0) + 1;
    const next = {
      settings: await sealSettings(deps.caseKeys, client, key, settings),
      ...{ revision, at: call.now, by: actorId(call.actor) },
    };
    const saved = row
      ? await tx
          .update(connections)
          .set(next)
          .where(and(eq(connections.key, key), eq(connections.revision, row.revision)))
          .returning()
      : await tx
          .insert(connections)
          .values({ key, connector: kind.key, ...next })
          .onConflictDoNothing()
          .returning();
    const [after] = saved;
    if (!after) return stale(revision);
    await audit(call, client, {
      ...{ scope: 'installation', action: 'save-connector', subject: `connector/${key}` },
      detail: { connector: kind.key },
    });
    return ok(await connectorItem(deps, client, kind, key, after));
  });
