import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Service } from '../support/index.ts';
import { today } from '../support/index.ts';
import { callsToMind } from './calls-to-mind.ts';

interface Row extends Record<string, unknown> {
  id: string;
  key: string;
  name: string;
  unit: { id: string; name: string };
}

/** Bodies of the units of today, by name or pinyin initials, in the order of their units. */
export const searchBodies: Service<'searchBodies'> = async (call) => {
  const day = today(call);
  const found = await call.deps.db.execute<Row>(sql`
    select b.id, b.key, b.name, json_build_object('id', u.id, 'name', u.name) as unit
    from bodies b join units u on u.id = b.unit
    where u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)
    order by u.path, b.key`);
  const items = found.rows.filter(({ name }) => callsToMind(call.query.q ?? '', name));
  return ok({ items: items.slice(0, 200) });
};
