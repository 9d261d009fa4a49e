import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { FormData, LostValue } from '@yishi/forms';
import { canonicalJson } from '@yishi/forms';
import type { Queryable } from '../../db/index.ts';
import type { CaseKeys } from '../../engine/index.ts';
import { openJson, sealJson } from '../../engine/keys/index.ts';

/** The key of a register, from which those of its records and their digests are made. */
export const registerKey = (keys: CaseKeys, register: string, tx?: Queryable): Promise<KeyObject> =>
  keys.get(`register/${register}`, tx);

export const newSalt = (): Buffer => randomBytes(32);

/** A record's own key: gone with its salt, so that one record can be erased for ever. */
export const recordKey = (register: KeyObject, salt: Buffer): KeyObject =>
  createSecretKey(createHmac('sha256', register).update('record').update(salt).digest());

const purposes = {
  data: (id: string): string => `record/${id}`,
  changes: (id: string, revision: number): string => `record/${id}/${revision}`,
  lost: (id: string): string => `record/${id}/lost`,
};

export const sealData = (key: KeyObject, id: string, data: FormData): Buffer =>
  sealJson(key, data, purposes.data(id));

export const openData = (key: KeyObject, id: string, sealed: Buffer): FormData =>
  openJson<FormData>(key, sealed, purposes.data(id));

export const sealChanges = (
  key: KeyObject,
  { id, revision }: { id: string; revision: number },
  changes: unknown,
): Buffer => sealJson(key, changes, purposes.changes(id, revision));

export const openChanges = <T>(
  key: KeyObject,
  { id, revision }: { id: string; revision: number },
  sealed: Buffer,
): T => openJson<T>(key, sealed, purposes.changes(id, revision));

/** What a migration could not take along; null where that is nothing. */
export const sealLost = (key: KeyObject, id: string, lost: readonly LostValue[]): Buffer | null =>
  lost.length > 0 ? sealJson(key, lost, purposes.lost(id)) : null;

export const openLost = (key: KeyObject, id: string, sealed: Buffer): LostValue[] =>
  openJson<LostValue[]>(key, sealed, purposes.lost(id));

/** A keyed digest by which equal values are found without being readable. */
export function tokenOf(register: KeyObject, field: string, value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/\s/g, '').toUpperCase() : value;
  const digest = createHmac('sha256', register)
    .update(`token/${field}/`)
    .update(canonicalJson(text ?? null))
    .digest('base64url');
  return digest.slice(0, 22);
}
