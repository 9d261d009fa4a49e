import type { Text } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Service } from '../support/index.ts';
import { likeText, pageSize, today } from '../support/index.ts';

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  posts: { post: string; title: Text; unit: { id: string; name: string; level: string } }[];
}

/** People by name, pinyin or initials; `unit` keeps to those with a post in it or below. */
export const searchPeople: Service<'searchPeople'> = async (call) => {
  const { q, unit, limit } = call.query;
  const day = today(call);
  const text = likeText((q ?? '').trim().toLowerCase());
  const named = sql`and (p.name ilike ${`%${text}%`} or p.pinyin like ${`${text}%`}
    or p.initials like ${`${text}%`})`;
  const within = sql`and exists (select 1 from holdings h join units u on u.id = h.unit
    where h.person = p.id and h.valid_from <= ${day}::date
      and (h.valid_to is null or h.valid_to >= ${day}::date)
      and u.path <@ (select path from units where id = ${unit ?? ''}))`;
  const found = await call.deps.db.execute<Row>(sql`
    select p.id, p.name,
      coalesce((select json_agg(json_build_object('post', h.post, 'title', k.title,
          'unit', json_build_object('id', u.id, 'name', u.name, 'level', u.level))
          order by h.main desc, k.position, u.path)
        from holdings h join posts k on k.key = h.post join units u on u.id = h.unit
        where h.person = p.id and h.valid_from <= ${day}::date
          and (h.valid_to is null or h.valid_to >= ${day}::date)), '[]') as posts
    from persons p
    where p.active ${text === '' ? sql`` : named} ${unit ? within : sql``}
    order by p.pinyin, p.id limit ${pageSize(limit, 20, 50)}`);
  const items = found.rows.map((row) => {
    const first = row.posts[0]?.unit;
    return { ...row, unit: first ? { id: first.id, name: first.name } : null };
  });
  return ok({ items });
};
