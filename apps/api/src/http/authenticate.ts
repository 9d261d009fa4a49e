import { eq } from 'drizzle-orm';
import { tokenHash } from '../accounts/index.ts';
import { schema } from '../db/index.ts';
import type { Capability } from '../contract/index.ts';
import type { Actor, Deps } from '../services/index.ts';
import { withHeld } from '../services/index.ts';

export interface Authenticated {
  actor: Actor;
  mustChangePassword: boolean;
  /** Set when the session was prolonged. */
  cookies: string[];
  /** How the caller proved who they are. */
  by: 'cookie' | 'token' | 'nothing';
  /** A token was sent that is none, or is no longer. */
  badToken?: boolean;
}

const nobody: Authenticated = {
  actor: { type: 'anonymous' },
  mustChangePassword: false,
  cookies: [],
  by: 'nothing',
};

/** Who calls: a machine by bearer token, a person by session cookie, or nobody. */
export async function authenticate(deps: Deps, headers: Headers): Promise<Authenticated> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer) return byToken(deps, bearer);
  const session = await deps.accounts.readSession(headers);
  if (!session) return nobody;
  const actor = await deps.persons.get(session.person);
  if (!actor) return nobody;
  return {
    actor,
    mustChangePassword: session.mustChangePassword,
    cookies: session.cookies,
    by: 'cookie',
  };
}

async function byToken(deps: Deps, secret: string): Promise<Authenticated> {
  const { apiTokens } = schema;
  const [row] = await deps.db
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.hash, tokenHash(secret)));
  const now = deps.clock();
  const valid = row && !row.revokedAt && (!row.expiresAt || row.expiresAt > now);
  if (!valid) return { ...nobody, by: 'token', badToken: true };
  const person = row.person ? await deps.persons.get(row.person) : undefined;
  if (row.person && !person) return { ...nobody, by: 'token', badToken: true };
  if (!row.lastUsedAt || Date.parse(now) - Date.parse(row.lastUsedAt) > 60_000) {
    await deps.db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, row.id));
  }
  const actor: Actor = {
    type: 'machine',
    token: row.id,
    name: row.name,
    capabilities: withHeld(row.capabilities as Capability[]),
    ...(person ? { person } : {}),
  };
  return { actor, mustChangePassword: false, cookies: [], by: 'token' };
}
