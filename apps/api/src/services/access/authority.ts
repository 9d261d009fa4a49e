import type { AccessDecision, AccessResource, AccessRule, Reach } from '@yishi/policies';
import { decide, reach } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { PersonActor } from '../support/index.ts';
import { accessActor } from '../support/index.ts';
import { accessRules } from './rules.ts';

/** Decides who may do what; the only place that asks the access rules. */
export interface Authority {
  decide(person: PersonActor, action: string, resource?: AccessResource): Promise<AccessDecision>;
  reach(person: PersonActor, action: string): Promise<Reach>;
  /** Roles or posts were changed. */
  forget(): void;
}

/** Milliseconds for which roles and posts are believed to be what they were. */
const believed = 5_000;

export function createAuthority(db: Db): Authority {
  let kept: { rules: Promise<AccessRule[]>; until: number } | undefined;
  const rules = (): Promise<AccessRule[]> => {
    if (!kept || kept.until < performance.now()) {
      const loading = loadRules(db);
      loading.catch(() => (kept = undefined));
      kept = { rules: loading, until: performance.now() + believed };
    }
    return kept.rules;
  };
  return {
    async decide(person, action, resource) {
      const request = { actor: accessActor(person), action, ...(resource ? { resource } : {}) };
      return decide(await rules(), request);
    },
    async reach(person, action) {
      return reach(await rules(), accessActor(person), action);
    },
    forget: () => (kept = undefined),
  };
}

async function loadRules(db: Db): Promise<AccessRule[]> {
  const { roles, posts } = schema;
  const found = await db.select({ key: roles.key, capabilities: roles.capabilities }).from(roles);
  const heads = await db.select({ key: posts.key }).from(posts).where(eq(posts.head, true));
  return accessRules(
    found,
    heads.map((post) => post.key),
  );
}
