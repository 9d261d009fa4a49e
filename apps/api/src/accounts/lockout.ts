import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';

/** Failed sign-ins in a row after which an account is locked, and for how long. */
export const lockout = { failures: 5, minutes: 15 } as const;

const { accountUsers } = schema;

/** Until when the account is locked; undefined when it is not. */
export async function lockedUntil(db: Tx, name: string, now: Date): Promise<Date | undefined> {
  const [row] = await db
    .select({ until: accountUsers.lockedUntil })
    .from(accountUsers)
    .where(eq(accountUsers.username, name));
  return row?.until && row.until > now ? row.until : undefined;
}

/** Counts a failure in one statement, so that attempts side by side cannot slip through. */
export async function countFailure(db: Tx, name: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + lockout.minutes * 60_000);
  await db
    .update(accountUsers)
    .set({
      failures: sql`case when ${accountUsers.failures} + 1 >= ${lockout.failures} then 0 else ${accountUsers.failures} + 1 end`,
      lockedUntil: sql`case when ${accountUsers.failures} + 1 >= ${lockout.failures} then ${until}::timestamptz else ${accountUsers.lockedUntil} end`,
    })
    .where(eq(accountUsers.username, name));
}

/** Forgets failures and opens the account again. */
export async function unlock(db: Tx, person: string): Promise<void> {
  await db
    .update(accountUsers)
    .set({ failures: 0, lockedUntil: null })
    .where(eq(accountUsers.id, person));
}
