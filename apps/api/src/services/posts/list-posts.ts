import { ok } from '@yishi/policies';
import { asc } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';

const { posts } = schema;

export const listPosts: Service<'listPosts'> = async (call) => {
  const rows = await call.deps.db.select().from(posts).orderBy(asc(posts.position), asc(posts.key));
  return ok({ items: rows.map(({ key, title, head }) => ({ key, title, head })) });
};
