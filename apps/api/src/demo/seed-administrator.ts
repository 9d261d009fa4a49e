import { createAccount, hashPassword } from '../accounts/index.ts';
import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';
import { pinyinOf } from '../services/directory/index.ts';

/** The first administrator of a production installation, as `start` hands them over. */
export async function seedAdministrator(
  tx: Tx,
  env: NodeJS.ProcessEnv,
): Promise<{ accounts: { name: string; username: string; role: string }[] } | undefined> {
  const name = env['YISHI_ADMIN_NAME'];
  const username = env['YISHI_ADMIN_USERNAME']?.toLowerCase();
  const password = env['YISHI_ADMIN_PASSWORD'];
  if (!name || !username || !password) return undefined;
  const id = username.replace(/[^a-z0-9._-]/g, '') || 'admin';
  await tx.insert(schema.persons).values({ id, name, ...pinyinOf(name) });
  const passwordHash = await hashPassword(password);
  await createAccount(tx, {
    person: id,
    name,
    username: id,
    passwordHash,
    mustChangePassword: false,
  });
  await tx.insert(schema.personRoles).values({ person: id, role: 'administrator' });
  return { accounts: [{ name, username: id, role: '系统管理员' }] };
}
