import { ok } from '@yishi/policies';
import { desc, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { designRights, reaches } from '../access/index.ts';
import type { Service } from '../support/index.ts';
import { publicationViews } from './publication-view.ts';

const { publications } = schema;
const most = 200;

/** Requests to publish that the caller may see: those that wait first, then the newest. */
export const listPublications: Service<'listPublications'> = async (call) => {
  const { db } = call.deps;
  const rights = await designRights(call, db);
  const rows = await db
    .select()
    .from(publications)
    .orderBy(desc(sql`${publications.state} = 'waiting'`), desc(publications.at));
  const seen = rows.filter(({ pack }) => reaches(rights.of(pack), 'read')).slice(0, most);
  return ok({ items: await publicationViews(call, db, seen, rights) });
};
