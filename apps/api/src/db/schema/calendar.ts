import type { Json } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import { date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** The published arrangement of a year: days off and working weekends. */
export const calendarYears = pgTable('calendar_years', {
  year: integer().primaryKey(),
  off: date().array().notNull(),
  work: date().array().notNull(),
  source: text().notNull(),
  publishedAt: instant('published_at').notNull(),
  by: text().notNull(),
  revision: integer().notNull().default(1),
});

/** Policy parameters with the day from which they count and why. */
export const parameters = pgTable(
  'parameters',
  {
    key: text().notNull(),
    /** In the installation's zone. */
    from: date('valid_from').notNull(),
    value: jsonb().$type<Json>().notNull(),
    unit: text(),
    /** Law or paper it rests on. */
    basis: text().notNull().default(''),
    note: text(),
    at: instant()
      .notNull()
      .default(sql`now()`),
    by: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.from] })],
);

/** Single values of the installation, e.g. `timeZone`. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<Json>().notNull(),
});
