import type { FormData } from '@yishi/forms';
import type { PoolClient } from 'pg';
import { insertMany, schema } from '../../db/index.ts';
import { actorId, newId } from '../support/index.ts';
import type { CaseOrigin } from './record-call.ts';
import type { OpenedRegister } from './open-register.ts';
import { recordContent } from './record-content.ts';
import { newSalt, registerKey } from './record-key.ts';
import type { RecordCall } from './record-call.ts';

export interface NewRecord {
  data: FormData;
  unit: string;
}

export interface BatchOrigin {
  action: 'create' | 'import';
  /** The import to which they belong. */
  import?: string;
  /** The case that wrote it. */
  from?: CaseOrigin;
}

/** Records with all that is worked out and sealed, as they are written. */
export interface ReadyBatch {
  rows: (typeof schema.records.$inferInsert)[];
  history: (typeof schema.recordHistory.$inferInsert)[];
}

/** Makes checked records ready, each with the first line of its history: work that needs no transaction. */
export async function readyBatch(
  call: RecordCall,
  { key, live }: OpenedRegister,
  items: readonly NewRecord[],
  origin: BatchOrigin,
  client?: PoolClient,
): Promise<ReadyBatch> {
  const secret = await registerKey(call.deps.caseKeys, key, client);
  const tools = { register: live, kinds: call.deps.fieldKinds, key: secret };
  const by = actorId(call.actor);
  const stamp = { createdAt: call.now, createdBy: by, updatedAt: call.now, updatedBy: by };
  const rows = items.map(({ data, unit }) => {
    const own = { id: newId(), salt: newSalt() };
    return {
      ...{ id: own.id, unit, register: key, version: live.hash, import: origin.import ?? null },
      ...{ state: 'live' as const, revision: 1 },
      ...recordContent(tools, own, data),
      ...stamp,
    };
  });
  const line = { revision: 1, action: origin.action, at: call.now, by, version: live.hash };
  return { rows, history: rows.map(({ id }) => ({ record: id, ...line, ...origin.from })) };
}

export async function insertBatch(
  client: PoolClient,
  { key, live }: OpenedRegister,
  { rows, history }: ReadyBatch,
): Promise<void> {
  await insertMany(client, schema.records, rows);
  await insertMany(client, schema.recordHistory, history);
  // A long import goes on by the version that it began with: what it adds is brought up afterwards.
  await client.query(
    'update registers set indexed = null where key = $1 and indexed is not null and indexed <> $2',
    [key, live.indexHash],
  );
}

/** Writes checked records with the first line of their histories; gives their ids in that order. */
export async function writeBatch(
  call: RecordCall,
  { client }: { client: PoolClient },
  register: OpenedRegister,
  items: readonly NewRecord[],
  origin: BatchOrigin,
): Promise<string[]> {
  const ready = await readyBatch(call, register, items, origin, client);
  await insertBatch(client, register, ready);
  return ready.rows.map(({ id }) => id);
}
