import type { PoolClient } from 'pg';

/** Channel on which every API process hears whose account, roles or posts have changed. */
export const accountChannel = 'yishi_account';

/** Tells every process to read this person anew, or everybody. */
export async function announceAccount(client: PoolClient, person = '*'): Promise<void> {
  await client.query('select pg_notify($1, $2)', [accountChannel, person]);
}
