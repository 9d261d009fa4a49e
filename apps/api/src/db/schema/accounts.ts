import type { Json } from '@yishi/workflows';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from './columns.ts';
import { persons } from './people.ts';

/** The account library reads and writes dates, not texts. */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A person's account; its id is the person's. */
export const accountUsers = pgTable('account_users', {
  id: text()
    .primaryKey()
    .references(() => persons.id),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  username: text().notNull().unique(),
  displayUsername: text('display_username'),
  mustChangePassword: boolean('must_change_password').notNull().default(true),
  /** Failed sign-ins in a row; too many lock the account for a while. */
  failures: integer().notNull().default(0),
  lockedUntil: moment('locked_until'),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

export const accountSessions = pgTable(
  'account_sessions',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => accountUsers.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [index('account_sessions_user').on(t.userId)],
);

/** How an account proves itself: here its password, as a salted slow hash. */
export const accountCredentials = pgTable(
  'account_credentials',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => accountUsers.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('account_credentials_provider').on(t.userId, t.providerId)],
);

export const accountVerifications = pgTable('account_verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** A token with which a machine calls the API; only its hash is kept. */
export const apiTokens = pgTable('api_tokens', {
  id: text().primaryKey(),
  name: text().notNull(),
  hash: text().notNull().unique(),
  /** In whose name it acts; nobody's when absent. */
  person: text().references(() => persons.id),
  capabilities: text().array().notNull(),
  createdAt: instant('created_at')
    .notNull()
    .default(sql`now()`),
  createdBy: text('created_by'),
  expiresAt: instant('expires_at'),
  revokedAt: instant('revoked_at'),
  lastUsedAt: instant('last_used_at'),
});

/** What a person chose for themselves: filters, columns, large text. */
export const preferences = pgTable(
  'preferences',
  {
    person: text()
      .notNull()
      .references(() => persons.id),
    key: text().notNull(),
    value: jsonb().$type<Json>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.key] })],
);

/** When a task was last urged; the next time is some hours later. */
export const urges = pgTable(
  'urges',
  {
    case: text('case_id').notNull(),
    task: text('task_id').notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    count: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.case, t.task] })],
);
