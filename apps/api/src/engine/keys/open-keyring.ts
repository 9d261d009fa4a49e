import type { Queryable } from '../../db/index.ts';
import { readKeyring, withNewKey, writeKeyring } from './keyring.ts';
import type { Keyring } from './keyring.ts';

/** The installation's keys; made at the first start, refused when the database needs others. */
export async function openKeyring(db: Queryable, keysDir: string): Promise<Keyring> {
  const { rows } = await db.query<{ id: string }>(
    'select distinct wrapped_by as id from case_keys where wrapped is not null',
  );
  const needed = rows.map((row) => row.id);
  const found = await readKeyring(keysDir);
  const missing = needed.filter((id) => found?.keys[id] === undefined);
  if (missing.length > 0) {
    throw new Error(
      `installation key ${missing.join(', ')} is not in ${keysDir}: ` +
        'restore installation.key from where the keys are kept, apart from the backup',
    );
  }
  if (found) return found;
  const made = withNewKey(undefined);
  await writeKeyring(keysDir, made);
  return made;
}
