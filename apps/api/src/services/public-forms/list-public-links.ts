import { ok } from '@yishi/policies';
import { desc, eq } from 'drizzle-orm';
import type { PublicLink } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { linkView, openFor } from './public-form.ts';

const { publicForms, units } = schema;

/** Forms that are or were open to the public, the newest first. */
export const listPublicLinks: Service<'listPublicLinks'> = async (call) => {
  const { db } = call.deps;
  const rows = await db
    .select({ row: publicForms, unitName: units.name })
    .from(publicForms)
    .innerJoin(units, eq(units.id, publicForms.unit))
    .orderBy(desc(publicForms.createdAt))
    .limit(500);
  const items: PublicLink[] = [];
  for (const each of rows) {
    const open = await openFor(call, each);
    if (open) items.push(await linkView(db, open));
  }
  return ok({ items });
};
