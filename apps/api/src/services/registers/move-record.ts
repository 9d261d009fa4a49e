import type { KeyObject } from 'node:crypto';
import type { FormData, LostValue } from '@yishi/forms';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { filesInData, holdFiles } from '../attachments/index.ts';
import { changesBetween } from './record-changes.ts';
import { lostColumn } from './lost-in-record.ts';
import { recordContent } from './record-content.ts';
import type { RecordRow } from './record-data.ts';
import { openChanges, recordKey, sealChanges } from './record-key.ts';
import type { OpenRegister } from './register-store.ts';
import { writeHistory } from './write-history.ts';
import type { RecordCall } from './record-call.ts';

const { records } = schema;

/** A record with its data under one version of its register, and under the one it goes to. */
export interface RecordMove {
  row: RecordRow & { salt: Buffer };
  /** The register's key. */
  secret: KeyObject;
  from: OpenRegister;
  to: OpenRegister;
  before: FormData;
  after: FormData;
  /** What does not arrive; without, what was lost before stays as it is. */
  lost?: readonly LostValue[];
  action: 'upgrade' | 'restore';
  reason?: string;
}

/**
 * Takes a record to another version of its register, with its history; gives the revision that it
 * has then. Who changed it last stays told, and files that it drops stay held, so that it can go back.
 */
export async function moveRecord(
  call: RecordCall,
  tx: Tx,
  { row, secret, from, to, before, after, lost, action, reason }: RecordMove,
): Promise<number> {
  const kinds = call.deps.fieldKinds;
  const revision = row.revision + 1;
  await tx
    .update(records)
    .set({
      ...recordContent({ register: to, kinds, key: secret }, row, after),
      ...(lost ? { lost: lostColumn({ kinds, secret, to }, row, after, lost) } : {}),
      ...{ version: to.hash, revision },
    })
    .where(eq(records.id, row.id));
  const changes = changesBetween(
    kinds,
    { compiled: from.compiled, data: before },
    { compiled: to.compiled, data: after },
  );
  const of = { row, key: secret, register: { live: to } };
  await writeHistory(call, tx, of, { action, revision, reason, changes });
  const files = [...filesInData(before), ...filesInData(after)];
  if (files.length > 0) await holdFiles(tx, { holder: 'record', id: row.id }, files);
  return revision;
}

/** Where a record that fits as it is takes the new version without a change. */
export async function markVersion(tx: Tx, id: string, to: OpenRegister): Promise<void> {
  await tx.update(records).set({ version: to.hash }).where(eq(records.id, id));
}

interface StoodBefore {
  version: string;
  data: FormData;
}

/** What stood before a move, sealed as the history of the record is. */
export const sealBefore = (
  secret: KeyObject,
  { row, from, before }: RecordMove,
  revision: number,
): Buffer =>
  sealChanges(recordKey(secret, row.salt), { id: row.id, revision }, {
    version: from.hash,
    data: before,
  } satisfies StoodBefore);

export const openBefore = (
  secret: KeyObject,
  row: { id: string; salt: Buffer },
  { revision, before }: { revision: number; before: Buffer },
): StoodBefore =>
  openChanges<StoodBefore>(recordKey(secret, row.salt), { id: row.id, revision }, before);
