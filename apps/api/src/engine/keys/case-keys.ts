import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Queryable } from '../../db/index.ts';
import type { Keyring } from './keyring.ts';
import { createLru } from './lru.ts';
import { open, seal } from './seal.ts';

/** The key of every case: made when it starts, unwrapped when it is needed, destroyed to erase it. */
export interface CaseKeys {
  /**
   * The key of a case; throws CaseErased when it was destroyed. Whoever is in a transaction gives it:
   * to wait for a second connection while one is held can end in waiting for ever.
   */
  get(caseId: string, tx?: Queryable): Promise<KeyObject>;
  /** Makes the key of a new case, or gives the one it has. */
  create(tx: Queryable, caseId: string): Promise<KeyObject>;
  /** Destroys the key for good: nothing sealed by it can be read again. */
  destroy(tx: Queryable, caseId: string): Promise<void>;
}

export class CaseErased extends Error {
  constructor(caseId: string) {
    super(`the key of case ${caseId} was destroyed or never made`);
  }
}

export interface WrappedKey {
  wrapped: Buffer;
  wrappedBy: string;
}

export function wrapKey(keyring: Keyring, caseId: string, key: KeyObject): WrappedKey {
  const wrappedBy = keyring.current;
  return {
    wrapped: seal(keyOf(keyring, wrappedBy), key.export(), `case-key/${caseId}`),
    wrappedBy,
  };
}

export function unwrapKey(keyring: Keyring, caseId: string, row: WrappedKey): KeyObject {
  return createSecretKey(open(keyOf(keyring, row.wrappedBy), row.wrapped, `case-key/${caseId}`));
}

function keyOf(keyring: Keyring, id: string): KeyObject {
  const key = keyring.keys[id];
  if (!key) throw new Error(`installation key ${id} is missing: restore it to the keys folder`);
  return createSecretKey(key);
}

const cached = 20_000;
/** A key destroyed by another process is forgotten after this. */
const forgetAfter = 10 * 60_000;

export function createCaseKeys(pool: Queryable, keyring: Keyring): CaseKeys {
  const known = createLru<KeyObject>(cached, forgetAfter);

  async function load(db: Queryable, caseId: string): Promise<KeyObject> {
    const { rows } = await db.query<{ wrapped: Buffer | null; wrapped_by: string }>({
      name: 'case_key',
      text: 'select wrapped, wrapped_by from case_keys where case_id = $1',
      values: [caseId],
    });
    const row = rows[0];
    if (!row?.wrapped) throw new CaseErased(caseId);
    const key = unwrapKey(keyring, caseId, { wrapped: row.wrapped, wrappedBy: row.wrapped_by });
    // What a transaction has read may be its own, and be rolled back.
    if (db === pool) known.set(caseId, key);
    return key;
  }

  return {
    get: async (caseId, tx = pool) => known.get(caseId) ?? load(tx, caseId),
    async create(tx, caseId) {
      const key = createSecretKey(randomBytes(32));
      const { wrapped, wrappedBy } = wrapKey(keyring, caseId, key);
      const { rowCount } = await tx.query({
        name: 'case_key_create',
        text: `insert into case_keys (case_id, wrapped, wrapped_by) values ($1, $2, $3)
               on conflict (case_id) do nothing`,
        values: [caseId, wrapped, wrappedBy],
      });
      if (rowCount === 0) return load(tx, caseId);
      if (tx === pool) known.set(caseId, key);
      return key;
    },
    async destroy(tx, caseId) {
      await tx.query(
        'update case_keys set wrapped = null, destroyed_at = now() where case_id = $1',
        [caseId],
      );
      known.delete(caseId);
    },
  };
}
