import { ok } from '@yishi/policies';
import { and, asc, eq, ilike } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { lineName } from '../directory/index.ts';
import type { Service } from '../support/index.ts';
import { likeText, today } from '../support/index.ts';
import { unitOf } from './unit-row.ts';

const { units } = schema;

/** All units in the order of the tree, also those that are no longer. */
export const listUnits: Service<'listUnits'> = async (call) => {
  const { line, parent, q } = call.query;
  const rows = await call.deps.db
    .select()
    .from(units)
    .where(
      and(
        line ? eq(units.line, lineName.toDatabase(line)) : undefined,
        parent ? eq(units.parent, parent) : undefined,
        q ? ilike(units.name, `%${likeText(q)}%`) : undefined,
      ),
    )
    .orderBy(asc(units.path), asc(units.position))
    .limit(2000);
  return ok({ items: rows.map((row) => unitOf(row, today(call))) });
};
