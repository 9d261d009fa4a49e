import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { Db } from '../db/index.ts';
import { createAttempts } from './attempts.ts';
import type { Auth } from './create-auth.ts';
import { createAuth } from './create-auth.ts';
import { createSessionCache } from './session-cache.ts';
import { countFailure, lockedUntil, lockout, unlock } from './lockout.ts';

export interface Session {
  person: string;
  token: string;
  mustChangePassword: boolean;
  /** Cookies to send along: the session was prolonged. */
  cookies: string[];
}

/** Accounts and sessions of people; nothing outside knows the library behind it. */
export interface Accounts {
  /** Cookies of the new session, or why not: wrong, locked, too many tries. */
  signIn(input: {
    username: string;
    password: string;
    address: string;
    headers: Headers;
  }): Promise<Result<{ person: string; mustChangePassword: boolean; cookies: string[] }>>;
  /** Ends the session; the cookies that forget it. */
  signOut(headers: Headers): Promise<string[]>;
  readSession(headers: Headers): Promise<Session | undefined>;
  /** Sessions of a person, or of everybody, must be read anew: something was changed. */
  forget(person?: string): void;
}

export function createAccounts(options: {
  db: Db;
  secret: string;
  baseUrl: string;
  now: () => Date;
}): Accounts {
  const auth = createAuth(options);
  const cache = createSessionCache();
  const attempts = createAttempts({ max: 60, windowMs: 60_000 });
  return {
    async signIn(input) {
      const now = options.now();
      if (!attempts.allow(input.address, now.getTime())) return tooMany();
      const until = await lockedUntil(options.db, input.username, now);
      if (until) return locked(until);
      const found = await tryPassword(auth, input);
      if (!found) {
        await countFailure(options.db, input.username, now);
        const nowLocked = await lockedUntil(options.db, input.username, now);
        return nowLocked ? locked(nowLocked) : wrong();
      }
      await unlock(options.db, found.person);
      return ok(found);
    },
    async signOut(headers) {
      const before = await this.readSession(headers);
      if (before) cache.forget(before.person);
      const response = await auth.api.signOut({ headers, asResponse: true }).catch(() => undefined);
      return response?.headers.getSetCookie() ?? [];
    },
    async readSession(headers) {
      const cookie = sessionCookie(headers);
      if (!cookie) return undefined;
      const known = cache.get(cookie);
      if (known) return known;
      const { response, headers: sent } = await auth.api.getSession({
        headers,
        returnHeaders: true,
      });
      if (!response) return undefined;
      const session: Session = {
        person: response.user.id,
        token: response.session.token,
        mustChangePassword: response.user.mustChangePassword,
        cookies: sent.getSetCookie(),
      };
      cache.set(cookie, session);
      return session;
    },
    forget: (person) => cache.forget(person),
  };
}

/** The cookie that carries the session, by whatever prefix the library gives it. */
function sessionCookie(headers: Headers): string | undefined {
  return /(?:^|;\s*)((?:__Secure-)?yishi\.session_token=[^;]+)/.exec(
    headers.get('cookie') ?? '',
  )?.[1];
}

async function tryPassword(
  auth: Auth,
  input: { username: string; password: string; headers: Headers },
): Promise<{ person: string; mustChangePassword: boolean; cookies: string[] } | undefined> {
  // The library refuses a malformed name by throwing; for us it is a wrong one.
  const response = await auth.api.signInUsername({
    body: { username: input.username, password: input.password },
    headers: input.headers,
    asResponse: true,
  });
  if (!response.ok) return undefined;
  const body = (await response.json()) as { user: { id: string; mustChangePassword?: boolean } };
  return {
    person: body.user.id,
    mustChangePassword: body.user.mustChangePassword ?? false,
    cookies: response.headers.getSetCookie(),
  };
}

const wrong = () =>
  refuse({ path: '/password', code: 'session.wrong', message: '用户名或密码不正确' });

const locked = (until: Date) =>
  refuse({
    path: '/username',
    code: 'session.locked',
    message: `连续 ${lockout.failures} 次输错密码，账号已锁定，请在 ${lockout.minutes} 分钟后再试，或请管理员解锁`,
    params: { until: until.toISOString(), ...lockout },
  });

const tooMany = () =>
  refuse({ path: '', code: 'session.too-many', message: '尝试次数过多，请一分钟后再试' });
