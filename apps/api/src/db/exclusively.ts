import type { Pool, PoolClient } from 'pg';

/** What background work is told apart by; a number of its own each. */
const kinds = { import: 4, migration: 5, register: 6 } as const;

/**
 * Does the work unless another process is at it. The lock belongs to a connection: it is gone when
 * the process is, or its way to the database.
 */
export async function exclusively(
  pool: Pool,
  { kind, id }: { kind: keyof typeof kinds; id: string },
  work: () => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, $2)) as mine',
      [id, kinds[kind]],
    );
    if (!rows[0]?.mine) return;
    await work();
    await unlock(client, [id, kinds[kind]]).catch((error: Error) => {
      // A lock whose connection has gone is free already.
      broken = error;
    });
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

const unlock = (client: PoolClient, key: [string, number]) =>
  client.query('select pg_advisory_unlock(hashtextextended($1, $2))', key);
