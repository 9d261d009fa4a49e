import type { Pool } from 'pg';
import { unwrapKey, wrapKey } from './case-keys.ts';
import { readKeyring, withNewKey, writeKeyring } from './keyring.ts';

const batch = 500;

/**
 * Puts a new installation key in use and wraps every case's key anew; the old key leaves the file
 * when nothing is wrapped by it. Run again after an interruption it goes on. Restart workers and API
 * after it: they read the file when they start. Gives the number of keys that were wrapped.
 */
export async function rotateInstallationKey(pool: Pool, keysDir: string): Promise<number> {
  const before = await readKeyring(keysDir);
  if (!before) throw new Error(`no installation key in ${keysDir}`);
  const unfinished = Object.keys(before.keys).length > 1;
  const keyring = unfinished ? before : withNewKey(before);
  await writeKeyring(keysDir, keyring);

  let count = 0;
  for (;;) {
    const { rows } = await pool.query<{ case_id: string; wrapped: Buffer; wrapped_by: string }>(
      `select case_id, wrapped, wrapped_by from case_keys
       where wrapped is not null and wrapped_by <> $1 limit $2`,
      [keyring.current, batch],
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const old = { wrapped: row.wrapped, wrappedBy: row.wrapped_by };
      const next = wrapKey(keyring, row.case_id, unwrapKey(keyring, row.case_id, old));
      // Only the row that was read: one erased meanwhile stays erased.
      const { rowCount } = await pool.query(
        `update case_keys set wrapped = $3, wrapped_by = $4
         where case_id = $1 and wrapped = $2`,
        [row.case_id, row.wrapped, next.wrapped, next.wrappedBy],
      );
      count += rowCount ?? 0;
    }
  }
  const key = keyring.keys[keyring.current] as Buffer;
  await writeKeyring(keysDir, { current: keyring.current, keys: { [keyring.current]: key } });
  return count;
}
