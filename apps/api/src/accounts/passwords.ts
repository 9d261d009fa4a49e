import { randomInt } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';

const { accountCredentials, accountSessions, accountUsers } = schema;

/** Letters and digits that are not mistaken for one another when read aloud or written down. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password for one use or one demonstration: four groups of four, about 80 bits. */
export function randomPassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

export { hashPassword };

/** Whether this is the person's password. */
export async function isPassword(db: Tx, person: string, password: string): Promise<boolean> {
  const [row] = await db
    .select({ hash: accountCredentials.password })
    .from(accountCredentials)
    .where(
      and(eq(accountCredentials.userId, person), eq(accountCredentials.providerId, 'credential')),
    );
  return row?.hash ? verifyPassword({ hash: row.hash, password }) : false;
}

/** Sets the password and ends every session but `keep`. */
export async function setPassword(
  tx: Tx,
  options: { person: string; hash: string; mustChange: boolean; keepSession?: string },
): Promise<void> {
  await tx
    .update(accountCredentials)
    .set({ password: options.hash, updatedAt: new Date() })
    .where(
      and(
        eq(accountCredentials.userId, options.person),
        eq(accountCredentials.providerId, 'credential'),
      ),
    );
  await tx
    .update(accountUsers)
    .set({ mustChangePassword: options.mustChange, failures: 0, lockedUntil: null })
    .where(eq(accountUsers.id, options.person));
  await endSessions(tx, options.person, options.keepSession);
}

/** Ends the sessions of a person; `keep` is the token of one that stays. */
export async function endSessions(tx: Tx, person: string, keep?: string): Promise<void> {
  await tx
    .delete(accountSessions)
    .where(
      keep
        ? and(eq(accountSessions.userId, person), ne(accountSessions.token, keep))
        : eq(accountSessions.userId, person),
    );
}
