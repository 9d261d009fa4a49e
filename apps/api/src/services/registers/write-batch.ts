import type { FormData } from '@yishi/forms';
import type { PoolClient } from 'pg';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
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

/** Writes checked records with the first line of their histories; gives their ids in that order. */
export async function writeBatch(
  call: RecordCall,
  { tx, client }: { tx: Tx; client: PoolClient },
  { key, live }: OpenedRegister,
  items: readonly NewRecord[],
  origin: BatchOrigin,
): Promise<string[]> {
  if (items.length === 0) return [];
  const secret = await registerKey(call.deps.caseKeys, key, client);
  const tools = { register: live, kinds: call.deps.fieldKinds, key: secret };
  const by = actorId(call.actor);
  const stamp = { createdAt: call.now, createdBy: by, updatedAt: call.now, updatedBy: by };
  const rows = items.map(({ data, unit }) => {
    const own = { id: newId(), salt: newSalt() };
    return {
      ...{ id: own.id, unit, register: key, version: live.hash, import: origin.import ?? null },
      ...recordContent(tools, own, data),
      ...stamp,
    };
  });
  await tx.insert(schema.records).values(rows);
  await tx.insert(schema.recordHistory).values(
    rows.map(({ id }) => {
      return {
        record: id,
        revision: 1,
        action: origin.action,
        at: call.now,
        by,
        version: live.hash,
        ...origin.from,
      };
    }),
  );
  return rows.map(({ id }) => id);
}
