import type { Text } from '@yishi/policies';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { ltree } from './columns.ts';
import { persons } from './people.ts';

/** 政 administrative, 党 party, 居 self-government, 域 territorial. */
export type Line = '政' | '党' | '居' | '域';
export type Level = 'district' | 'street' | 'community' | 'area' | 'building' | 'department';

/** A node of one of the parallel organisation trees. */
export const units = pgTable(
  'units',
  {
    /** Letters, digits and underscores: it is a label of `path`. */
    id: text().primaryKey(),
    name: text().notNull(),
    /** Short, used in case numbers, e.g. JS for 金山街道. */
    code: text().notNull(),
    level: text().$type<Level>().notNull(),
    line: text().$type<Line>().notNull().default('政'),
    parent: text(),
    path: ltree().notNull(),
    /** GB/T 2260 and its extension; for territorial units. */
    regionCode: text('region_code'),
    position: integer().notNull().default(0),
    validFrom: date('valid_from').notNull().default('1900-01-01'),
    /** Last day; open when absent. */
    validTo: date('valid_to'),
    revision: integer().notNull().default(1),
  },
  (t) => [
    index('units_path').using('gist', t.path),
    index('units_parent').on(t.parent, t.position),
    index('units_name').using('gin', t.name.op('gin_trgm_ops')),
  ],
);

/** A unit's organ (委 居 站 办), e.g. 社区居委会; `key` is what procedures name. */
export const bodies = pgTable(
  'bodies',
  {
    id: text().primaryKey(),
    unit: text()
      .notNull()
      .references(() => units.id),
    key: text().notNull(),
    name: text().notNull(),
  },
  (t) => [uniqueIndex('bodies_unit_key').on(t.unit, t.key)],
);

/** A kind of position; who holds it, where and when stands in `holdings`. */
export const posts = pgTable('posts', {
  key: text().primaryKey(),
  title: jsonb().$type<Text>().notNull(),
  /** Its holder is the head of the unit. */
  head: boolean().notNull().default(false),
  position: integer().notNull().default(0),
});

/** A person holds a post in a unit, or a seat in a body of it, for a term. */
export const holdings = pgTable(
  'holdings',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => persons.id),
    post: text()
      .notNull()
      .references(() => posts.key),
    unit: text()
      .notNull()
      .references(() => units.id),
    body: text().references(() => bodies.id),
    /** First and last day of the term, in the installation's zone. */
    from: date('valid_from').notNull(),
    to: date('valid_to'),
    /** The post by which the person is known where only one fits. */
    main: boolean().notNull().default(false),
  },
  (t) => [
    index('holdings_unit_post').on(t.unit, t.post),
    index('holdings_person').on(t.person),
    index('holdings_body').on(t.body),
  ],
);
