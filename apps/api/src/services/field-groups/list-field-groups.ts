import { ok } from '@yishi/policies';
import { asc } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';

const { fieldGroups } = schema;

/** Groups of fields that administrators kept, the oldest first. */
export const listFieldGroups: Service<'listFieldGroups'> = async (call) => {
  const items = await call.deps.db
    .select({ id: fieldGroups.id, content: fieldGroups.content })
    .from(fieldGroups)
    .orderBy(asc(fieldGroups.createdAt), asc(fieldGroups.id))
    .limit(500);
  return ok({ items });
};
