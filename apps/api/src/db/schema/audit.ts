import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** What people did besides steps (those stand in `journal`), chained per scope by salted digests. */
export const audit = pgTable(
  'audit',
  {
    /** `case/<id>`, or `installation` for people, units, packs, keys and sign-ins. */
    scope: text().notNull(),
    n: integer().notNull(),
    at: instant().notNull(),
    actor: text().notNull(),
    /** Verb-noun, e.g. `claim-task`. */
    action: text().notNull(),
    /** Salt and detail; sealed with the case's key in a case's scope. */
    detail: bytes().notNull(),
    detailDigest: bytes('detail_digest').notNull(),
    prevDigest: bytes('prev_digest').notNull(),
    digest: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.n] })],
);
