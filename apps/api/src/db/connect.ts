import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { PreparingClient } from './preparing-client.ts';
import * as schema from './schema/index.ts';

export type Db = NodePgDatabase<typeof schema>;

/** What a service may be given: the database or a transaction in it. */
export type Tx = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Connection {
  pool: Pool;
  db: Db;
  close(): Promise<void>;
}

/** Opens a pool; sessions run in UTC, so that no answer depends on a server's zone. */
export function connect(databaseUrl: string, options: { max?: number } = {}): Connection {
  const pool = new Pool({
    connectionString: databaseUrl,
    Client: PreparingClient,
    max: options.max ?? 10,
    options: '-c timezone=UTC -c jit=off',
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // One that breaks while it is held between two queries fails at the next.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return { pool, db: drizzle(pool, { schema }), close: () => pool.end() };
}
