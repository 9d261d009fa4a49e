import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { kindOf, rowOf, settingsOf } from './connection.ts';
import { hideSecrets } from './secrets.ts';

/** What a connector is set to; of its secrets only that they are kept. */
export const readConnector: Service<'readConnector'> = async ({ deps, params }) => {
  const row = await rowOf(deps.db, params.key);
  const kind = kindOf(deps, params.key, row);
  if (!kind) return notFound('这个连接器');
  const settings = await settingsOf(deps, deps.pool, row);
  return ok({
    settings: hideSecrets(kind.configSchema, settings),
    revision: row?.revision ?? 0,
  });
};
