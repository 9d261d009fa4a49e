import { ok } from '@yishi/policies';
import { asc, eq } from 'drizzle-orm';
import type { PublicSource } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { asksPersonal, hindrancesOf } from './hindrances.ts';

/** Registers with the views that could be opened, and what stands in the way of each. */
export const listPublicSources: Service<'listPublicSources'> = async (call) => {
  const { db, fieldKinds, registers: store } = call.deps;
  const { registers } = schema;
  const rows = await db
    .select()
    .from(registers)
    .where(eq(registers.open, true))
    .orderBy(asc(registers.key));
  const items: PublicSource[] = [];
  for (const { key, title, version } of rows) {
    const live = await store.get(version);
    const views = Object.keys(live.compiled.views)
      .filter((view) => view !== 'read')
      .map((view) => ({
        view,
        personal: asksPersonal(live.compiled, fieldKinds, view),
        hindrances: hindrancesOf(live, fieldKinds, view),
      }));
    items.push({ register: key, title, views });
  }
  return ok({ items });
};
