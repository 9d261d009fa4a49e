import { ok } from '@yishi/policies';
import { asc } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { callsToMind } from './calls-to-mind.ts';

/** Posts by title in either language or pinyin initials, in their order. */
export const searchPosts: Service<'searchPosts'> = async (call) => {
  const { posts } = schema;
  const words = call.query.q ?? '';
  const rows = await call.deps.db.select().from(posts).orderBy(asc(posts.position), asc(posts.key));
  const items = rows
    .filter(({ title }) => Object.values(title).some((name) => callsToMind(words, name)))
    .map(({ key, title, head }) => ({ key, title, head }));
  return ok({ items });
};
