import type { Text } from '@yishi/policies';
import type { Bundle, Pack, Program, Who } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Every pack as it was published, newest counts. */
export const packs = pgTable(
  'packs',
  {
    id: text().primaryKey(),
    key: text().notNull(),
    title: jsonb().$type<Text>().notNull(),
    content: jsonb().$type<Pack>().notNull(),
    /** sha256 of the canonical content. */
    hash: text().notNull(),
    /** A preview becomes a version when it is published. */
    publishedAt: instant('published_at'),
    by: text(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [index('packs_key').on(t.key, t.publishedAt)],
);

/** One published version of a procedure with everything it uses; immutable. */
export const bundles = pgTable(
  'bundles',
  {
    /** sha256 of the canonical JSON of `content`. */
    hash: text().primaryKey(),
    procedure: text().notNull(),
    content: jsonb().$type<Bundle>().notNull(),
    /** Compiled from `content` when it was published: what workflow and commit both run. */
    program: jsonb().$type<Program>().notNull(),
    /** Counts up per procedure, for people to say. */
    version: integer().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    /** A kind in it hangs in this build of the workflow code: nothing of it is run. */
    quarantined: jsonb().$type<{ kind: string; build: string }>(),
  },
  (t) => [index('bundles_procedure').on(t.procedure, t.version)],
);

export const procedures = pgTable('procedures', {
  key: text().primaryKey(),
  title: jsonb().$type<Text>().notNull(),
  description: jsonb().$type<Text>(),
  category: jsonb().$type<Text>(),
  startBy: jsonb('start_by').$type<Who[]>(),
  /** What new cases run. */
  bundle: text()
    .notNull()
    .references(() => bundles.hash),
  pack: text(),
  open: boolean().notNull().default(true),
  position: integer().notNull().default(0),
});

/** Forms of published versions by their own hash, for whoever fetches a form's validator. */
export const bundleForms = pgTable(
  'bundle_forms',
  {
    hash: text().primaryKey(),
    key: text().notNull(),
    bundle: text()
      .notNull()
      .references(() => bundles.hash),
  },
  (t) => [index('bundle_forms_key').on(t.key)],
);
