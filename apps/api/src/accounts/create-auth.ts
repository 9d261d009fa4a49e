import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins/username';
import type { Db } from '../db/index.ts';
import { schema } from '../db/index.ts';

export const passwordLength = { min: 10, max: 200 } as const;

/** Hours that a session lasts without being used. */
const sessionHours = 12;

/** The account library on our tables; its own routes stay closed, ours call it in process. */
export function createAuth(options: { db: Db; secret: string; baseUrl: string }) {
  return betterAuth({
    appName: 'Yishi',
    baseURL: options.baseUrl,
    basePath: '/api/session',
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(options.db, {
      provider: 'pg',
      schema: {
        user: schema.accountUsers,
        session: schema.accountSessions,
        account: schema.accountCredentials,
        verification: schema.accountVerifications,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      additionalFields: {
        mustChangePassword: { type: 'boolean', input: false, defaultValue: true },
      },
    },
    session: { expiresIn: sessionHours * 3600, updateAge: 3600 },
    advanced: {
      cookiePrefix: 'yishi',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 80,
        usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/.test(name),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
