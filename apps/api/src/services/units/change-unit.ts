import { addDays, ok, refuse } from '@yishi/policies';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import {
  announceAccount,
  audit,
  conflict,
  differing,
  notFound,
  stale,
  today,
  transact,
} from '../support/index.ts';
import { unitOf } from './unit-row.ts';

const { units } = schema;

/** Renames, moves with everything below, or closes a unit. */
export const changeUnit: Service<'changeUnit'> = async (call) => {
  const { id } = call.params;
  const { revision, name, parent, active, division } = call.body;
  const day = today(call);
  const result = await transact(call, async (tx, client) => {
    const [before] = await tx.select().from(units).where(eq(units.id, id)).for('update');
    if (!before) return notFound('这个单位');
    if (before.revision !== revision) {
      const { revision: _revision, ...sent } = call.body;
      return stale(before.revision, { changed: differing(sent, unitOf(before, day)) });
    }
    const [above] = parent
      ? await tx.select().from(units).where(eq(units.id, parent)).for('update')
      : [];
    if (parent && (!above || `${above.path}.`.startsWith(`${before.path}.`))) {
      const message = '上级单位不存在，或就在本单位之下';
      return refuse({ path: '/parent', code: 'units.parent', message });
    }
    if (parent !== undefined && parent !== before.parent) {
      const beside = parent ? eq(units.parent, parent) : isNull(units.parent);
      const [taken] = await tx
        .select({ id: units.id })
        .from(units)
        .where(and(beside, eq(units.code, before.code)));
      if (taken) return conflict('/parent', 'taken.code', '新的上级单位下已有相同代码的单位');
    }
    const path = parent === undefined ? before.path : above ? `${above.path}.${id}` : id;
    if (path !== before.path) {
      await tx.execute(sql`
        update units set path = case when path = ${before.path}::ltree then ${path}::ltree
          else ${path}::ltree || subpath(path, nlevel(${before.path}::ltree)) end
        where path <@ ${before.path}::ltree`);
    }
    const [row] = await tx
      .update(units)
      .set({
        ...(name === undefined ? {} : { name: name.trim() }),
        ...(parent === undefined ? {} : { parent }),
        ...(division === undefined ? {} : { regionCode: division }),
        ...(active === undefined ? {} : { validTo: active ? null : addDays(day, -1) }),
        revision: sql`${units.revision} + 1`,
      })
      .where(and(eq(units.id, id), eq(units.revision, revision)))
      .returning();
    if (!row) return stale(before.revision);
    await audit(call, client, {
      scope: 'installation',
      action: 'change-unit',
      subject: `unit/${id}`,
      detail: { before: { name: before.name, parent: before.parent }, after: { ...call.body } },
    });
    await announceAccount(client);
    return ok(unitOf(row, day));
  });
  call.deps.persons.forget();
  return result;
};
