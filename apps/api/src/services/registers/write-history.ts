import type { KeyObject } from 'node:crypto';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { actorId } from '../support/index.ts';
import type { FieldChange } from './record-changes.ts';
import { recordKey, sealChanges } from './record-key.ts';
import type { CaseOrigin, RecordCall } from './record-call.ts';

export interface HistoryNote {
  action: (typeof schema.recordHistory.$inferSelect)['action'];
  /** The record's revision after it. */
  revision: number;
  reason?: string | undefined;
  changes?: readonly FieldChange[];
  from?: CaseOrigin | undefined;
}

/** Adds what happened to a record to its history, in the transaction of it. */
export async function writeHistory(
  call: Pick<RecordCall, 'actor' | 'now'>,
  tx: Tx,
  {
    row,
    key,
    register,
  }: {
    row: { id: string; salt: Buffer | null };
    key: KeyObject;
    register: { live: { hash: string } };
  },
  { action, revision, reason, changes = [], from }: HistoryNote,
): Promise<void> {
  const sealed =
    changes.length > 0 && row.salt
      ? sealChanges(recordKey(key, row.salt), { id: row.id, revision }, changes)
      : null;
  await tx.insert(schema.recordHistory).values({
    record: row.id,
    revision,
    action,
    at: call.now,
    by: actorId(call.actor),
    reason: reason ?? null,
    version: register.live.hash,
    changes: sealed,
    ...from,
  });
}
