import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';

/** Adds an account to a person that is there already; the password comes hashed. */
export async function createAccount(
  tx: Tx,
  account: {
    person: string;
    name: string;
    username: string;
    passwordHash: string;
    mustChangePassword: boolean;
  },
): Promise<void> {
  await tx.insert(schema.accountUsers).values({
    id: account.person,
    name: account.name,
    // The library wants an address for every account; ours are known by user name.
    email: `${account.username}@accounts.invalid`,
    username: account.username,
    displayUsername: account.username,
    mustChangePassword: account.mustChangePassword,
  });
  await tx.insert(schema.accountCredentials).values({
    id: `credential-${account.person}`,
    userId: account.person,
    accountId: account.person,
    providerId: 'credential',
    password: account.passwordHash,
  });
}
