import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** What the installation sets for a way out of it: address and secrets, sealed. */
export const connections = pgTable('connections', {
  /** The name by which procedures call it. */
  key: text().primaryKey(),
  /** Key of the connector that goes this way. */
  connector: text().notNull(),
  settings: bytes().notNull(),
  /** Grows with every change: what is open with older settings is opened anew. */
  revision: integer().notNull(),
  at: instant().notNull(),
  by: text().notNull(),
  disabledAt: instant('disabled_at'),
});

/** `later`: it failed and may be tried again; `refused`: it failed for good. */
export type ConnectorOutcome = 'done' | 'later' | 'refused';

/** Every try to go out, so that somebody can see what arrived and what did not. */
export const connectorCalls = pgTable(
  'connector_calls',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    connection: text().notNull(),
    /** Absent where an administrator tried it out. */
    case: text('case_id'),
    outcome: text().$type<ConnectorOutcome>().notNull(),
    /** Why not, in the connector's words; empty where it arrived. */
    words: text().notNull(),
    /** Milliseconds that it took. */
    took: integer().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [index('connector_calls_last').on(t.connection, t.id.desc())],
);
