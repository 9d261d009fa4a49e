import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Call, RouteName, Service } from '../support/index.ts';
import { likeText, today } from '../support/index.ts';

interface Row extends Record<string, unknown> {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  children: number;
}

/** Regions are the units with a code of GB/T 2260 or its extension; without a filter the topmost. */
export const searchRegions: Service<'searchRegions'> = (call) => regionsOf(call, call.query);

/** The same for a form that is open to the public; what places are called is no secret. */
export const listPublicRegions: Service<'listPublicRegions'> = (call) =>
  regionsOf(call, { parent: call.query.parent });

async function regionsOf(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  { parent, q }: { parent?: string | undefined; q?: string | undefined },
): Promise<Result<{ items: Row[] }>> {
  const day = today(call);
  const top = sql`and not exists (select 1 from units p
    where p.id = u.parent and p.region_code is not null)`;
  const found = await call.deps.db.execute<Row>(sql`
    select u.region_code as code, u.name, u.level, up.region_code as parent,
      (select count(*)::int from units c
        where c.parent = u.id and c.region_code is not null) as children
    from units u left join units up on up.id = u.parent
    where u.region_code is not null
      and u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)
      ${parent ? sql`and up.region_code = ${parent}` : sql``}
      ${q ? sql`and u.name ilike ${`%${likeText(q)}%`}` : sql``}
      ${parent || q ? sql`` : top}
    order by u.region_code limit 200`);
  return ok({ items: found.rows });
}
