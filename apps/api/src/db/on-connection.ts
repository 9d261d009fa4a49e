import { drizzle } from 'drizzle-orm/node-postgres';
import type { PoolClient } from 'pg';
import type { Db, Tx } from './connect.ts';

/** Drizzle on one connection, without the table of relations, which is costly and asked by nobody. */
export const onConnection = (client: PoolClient): Tx => drizzle(client) as unknown as Tx;

/** A statement that is put together once per database instead of at every call. */
export function prepareOnce<Statement>(make: (db: Db) => Statement): (db: Db) => Statement {
  const made = new WeakMap<Db, Statement>();
  return (db) => {
    const found = made.get(db) ?? make(db);
    made.set(db, found);
    return found;
  };
}
