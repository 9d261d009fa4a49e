import { ok } from '@yishi/policies';
import { asc, eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';

const { bodies, units } = schema;

export const listBodies: Service<'listBodies'> = async (call) => {
  const rows = await call.deps.db
    .select({
      id: bodies.id,
      key: bodies.key,
      name: bodies.name,
      unit: bodies.unit,
      of: units.name,
    })
    .from(bodies)
    .innerJoin(units, eq(units.id, bodies.unit))
    .where(call.query.unit ? eq(bodies.unit, call.query.unit) : undefined)
    .orderBy(asc(units.path), asc(bodies.key))
    .limit(1000);
  return ok({
    items: rows.map(({ of, unit, ...row }) => ({ ...row, unit: { id: unit, name: of } })),
  });
};
