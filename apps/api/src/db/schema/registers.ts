import type { Text } from '@yishi/policies';
import type { RegisterContent } from '@yishi/workflows';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** One published version of a register with its form; immutable. */
export const registerVersions = pgTable(
  'register_versions',
  {
    /** sha256 of the canonical JSON of `content`. */
    hash: text().primaryKey(),
    register: text().notNull(),
    content: jsonb().$type<RegisterContent>().notNull(),
    /** Hash of the compiled form, for whoever fetches its validator. */
    form: text('form_hash').notNull(),
    formKey: text('form_key').notNull(),
    /** Counts up per register, for people to say. */
    version: integer().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  (t) => [
    uniqueIndex('register_versions_version').on(t.register, t.version),
    index('register_versions_form').on(t.form),
    index('register_versions_form_key').on(t.formKey, t.at),
  ],
);

/** 台账 */
export const registers = pgTable('registers', {
  key: text().primaryKey(),
  title: jsonb().$type<Text>().notNull(),
  description: jsonb().$type<Text>(),
  /** What records are read and written by. */
  version: text()
    .notNull()
    .references(() => registerVersions.hash),
  pack: text().notNull(),
  /** How all of its records can be found: `indexHash` of a version; another, or none, until they are brought up to it. */
  indexed: text(),
  /** False once its pack no longer has it: records are read, and changed no more. */
  open: boolean().notNull().default(true),
});
