import { ok } from '@yishi/policies';
import { asc } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { leftOutByWorkers } from '../../engine/index.ts';
import type { Service } from '../support/index.ts';
import { connectorItem, kindOf } from './connection.ts';

const { connections } = schema;

/** Every way out, set or not, with the connectors of which there may be several. */
export const listConnectors: Service<'listConnectors'> = async ({ deps }) => {
  const { db, pool, connectors, leftOut } = deps;
  const rows = await db.select().from(connections).orderBy(asc(connections.key));
  const single = connectors.filter(
    ({ key, many }) => !many && rows.every((row) => row.key !== key),
  );
  const items = await Promise.all([
    ...single.map((kind) => connectorItem(deps, pool, kind, kind.key, undefined)),
    ...rows.flatMap((row) => {
      const kind = kindOf(deps, row.key, row);
      return kind ? [connectorItem(deps, pool, kind, row.key, row)] : [];
    }),
  ]);
  const elsewhere = await leftOutByWorkers(pool);
  const known = new Set(leftOut.map(({ name }) => name));
  return ok({
    items,
    kinds: connectors.map(({ key, title, description, many = false, configSchema }) => ({
      ...{ key, title, description, many, configSchema },
    })),
    leftOut: [...leftOut, ...elsewhere.filter(({ name }) => !known.has(name))],
  });
};
