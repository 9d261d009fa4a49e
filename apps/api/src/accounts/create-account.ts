import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';

/** Adds an account to a person that is there already; false when the user name is taken. */
export async function createAccount(
  tx: Tx,
  account: {
    person: string;
    name: string;
    username: string;
    /** Hashed as the account library does. */
    passwordHash: string;
    mustChangePassword: boolean;
  },
): Promise<boolean> {
  const values = {
    id: account.person,
    name: account.name,
    // The library wants an address for every account; ours are known by user name.
    email: `${account.username}@accounts.invalid`,
    username: account.username,
    displayUsername: account.username,
    mustChangePassword: account.mustChangePassword,
  };
  const added = await tx
    .insert(schema.accountUsers)
    .values(values)
    .onConflictDoNothing({ target: schema.accountUsers.username })
    .returning({ id: schema.accountUsers.id });
  if (added.length === 0) return false;
  await tx.insert(schema.accountCredentials).values({
    id: `credential-${account.person}`,
    userId: account.person,
    accountId: account.person,
    providerId: 'credential',
    password: account.passwordHash,
  });
  return true;
}
