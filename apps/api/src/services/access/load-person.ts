import type { Text } from '@yishi/policies';
import { sql } from 'drizzle-orm';
import type { Capability } from '../../contract/index.ts';
import type { Tx } from '../../db/index.ts';
import { withHeld, type PersonActor } from '../support/index.ts';

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  username: string | null;
  roles: string[];
  capabilities: Capability[];
  posts: {
    post: string;
    title: Text;
    head: boolean;
    unit: string;
    unitName: string;
    level: string;
    path: string;
  }[];
  principals: { id: string; name: string; from: string; to: string; procedures: string[] | null }[];
}

/** A person who is active, with roles and posts in force on `day`, in one query. */
export async function loadPerson(
  db: Tx,
  id: string,
  day: string,
): Promise<PersonActor | undefined> {
  const result = await db.execute<Row>(sql`
    select p.id, p.name, a.username,
      coalesce((select array_agg(distinct r.role) from person_roles r
        where r.person = p.id and r.valid_from <= ${day}::date
          and (r.valid_to is null or r.valid_to >= ${day}::date)), '{}') as roles,
      coalesce((select array_agg(distinct c) from person_roles r
        join roles k on k.key = r.role, unnest(k.capabilities) c
        where r.person = p.id and r.valid_from <= ${day}::date
          and (r.valid_to is null or r.valid_to >= ${day}::date)), '{}') as capabilities,
      coalesce((select json_agg(json_build_object('post', h.post, 'title', k.title,
          'head', k.head, 'unit', u.id, 'unitName', u.name, 'level', u.level,
          'path', u.path::text) order by h.main desc, k.position, u.path)
        from holdings h join posts k on k.key = h.post join units u on u.id = h.unit
        where h.person = p.id and h.valid_from <= ${day}::date
          and (h.valid_to is null or h.valid_to >= ${day}::date)), '[]') as posts,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name,
          'from', s.valid_from, 'to', s.valid_to, 'procedures', s.procedures) order by s.valid_from)
        from substitutes s join persons o on o.id = s.person
        where s.substitute = p.id and s.revoked_at is null and s.valid_to > now()), '[]')
        as principals
    from persons p left join account_users a on a.id = p.id
    where p.id = ${id} and p.active`);
  const row = result.rows[0];
  if (!row) return undefined;
  return {
    type: 'person',
    id: row.id,
    name: row.name,
    username: row.username ?? '',
    roles: row.roles,
    capabilities: withHeld(row.capabilities),
    posts: row.posts.map((each) => ({
      post: each.post,
      title: each.title,
      head: each.head,
      unit: { id: each.unit, name: each.unitName, level: each.level },
      unitPath: each.path.split('.'),
    })),
    principals: row.principals.map(({ id: of, name, from, to, procedures }) => ({
      ...{ id: of, name, procedures },
      from: new Date(from).toISOString(),
      until: new Date(to).toISOString(),
    })),
  };
}
