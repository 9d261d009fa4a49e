import type { Session } from './accounts.ts';

/** Milliseconds for which a session just read is believed; the page of a person asks many things at once. */
const believed = 3_000;
const most = 10_000;

/** Sessions read a moment ago, by their cookie. */
export interface SessionCache {
  get(cookie: string): Session | undefined;
  set(cookie: string, session: Session): void;
  /** Forgets the sessions of a person, or all. */
  forget(person?: string): void;
}

export function createSessionCache(): SessionCache {
  const kept = new Map<string, { session: Session; until: number }>();
  return {
    get(cookie) {
      const found = kept.get(cookie);
      return found && found.until > performance.now() ? found.session : undefined;
    },
    set(cookie, session) {
      if (kept.size >= most) kept.clear();
      // A cookie that was prolonged is sent once.
      kept.set(cookie, {
        session: { ...session, cookies: [] },
        until: performance.now() + believed,
      });
    },
    forget(person) {
      if (person === undefined) kept.clear();
      for (const [cookie, { session }] of kept) if (session.person === person) kept.delete(cookie);
    },
  };
}
