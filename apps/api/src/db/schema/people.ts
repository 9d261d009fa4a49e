import type { Text } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Someone who can sign in, be asked or be named; never deleted, only made inactive. */
export const persons = pgTable(
  'persons',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Without tones or blanks, e.g. `wangxiulan`. */
    pinyin: text().notNull().default(''),
    /** First letters, e.g. `wxl`. */
    initials: text().notNull().default(''),
    phone: text(),
    email: text(),
    active: boolean().notNull().default(true),
    revision: integer().notNull().default(1),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    index('persons_search').using(
      'gin',
      t.name.op('gin_trgm_ops'),
      t.pinyin.op('gin_trgm_ops'),
      t.initials.op('gin_trgm_ops'),
    ),
  ],
);

/** A role has no place in a unit tree, e.g. `admin`, `expert`, `operator`. */
export const roles = pgTable('roles', {
  key: text().primaryKey(),
  title: jsonb().$type<Text>().notNull(),
  /** What it allows besides being asked, e.g. `people.write`. */
  capabilities: text().array().notNull().default([]),
});

export const personRoles = pgTable(
  'person_roles',
  {
    person: text()
      .notNull()
      .references(() => persons.id),
    role: text()
      .notNull()
      .references(() => roles.key),
    from: date('valid_from').notNull().default('1900-01-01'),
    to: date('valid_to'),
  },
  (t) => [
    primaryKey({ columns: [t.person, t.role, t.from] }),
    index('person_roles_role').on(t.role),
  ],
);

/** 代理: acts for the person between two instants. */
export const substitutes = pgTable(
  'substitutes',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => persons.id),
    substitute: text()
      .notNull()
      .references(() => persons.id),
    from: instant('valid_from').notNull(),
    to: instant('valid_to').notNull(),
    /** Procedure keys; all when absent. */
    procedures: text().array(),
    reason: text().notNull().default(''),
    revokedAt: instant('revoked_at'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    index('substitutes_substitute').on(t.substitute, t.to),
    index('substitutes_person').on(t.person, t.to),
  ],
);
