import type { Json } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import { openJson, sealJson } from '../keys/index.ts';
import type { CaseKeys } from '../keys/index.ts';

/** Settings have a key of their own, wrapped by the installation's like those of cases. */
const keyName = (connection: string): string => `connection/${connection}`;

export async function sealSettings(
  keys: CaseKeys,
  tx: Queryable,
  connection: string,
  settings: Json,
): Promise<Buffer> {
  const name = keyName(connection);
  return sealJson(await keys.create(tx, name), settings, name);
}

export async function openSettings(
  keys: CaseKeys,
  db: Queryable,
  connection: string,
  sealed: Buffer,
): Promise<Json> {
  const name = keyName(connection);
  return openJson<Json>(await keys.get(name, db), sealed, name);
}
