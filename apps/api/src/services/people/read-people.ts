import type { Text } from '@yishi/policies';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { AdminPerson } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  pinyin: string;
  username: string | null;
  initials: string;
  phone: string | null;
  email: string | null;
  active: boolean;
  revision: number;
  mustChange: boolean | null;
  lockedUntil: Date | null;
  roles: string[];
  holdings: {
    id: string;
    post: string;
    title: Text;
    head: boolean;
    unit: { id: string; name: string };
    body: { id: string; name: string } | null;
    from: string;
    until: string | null;
  }[];
}

/** People as administrators see them, by a condition on `p`; one query. */
export async function readPeople(
  db: Tx,
  options: { where: SQL; day: string; now: string; limit: number },
): Promise<(AdminPerson & { pinyin: string })[]> {
  const found = await db.execute<Row>(sql`
    select p.id, p.name, p.pinyin, p.initials, p.phone, p.email, p.active, p.revision,
      a.username, a.must_change_password as "mustChange", a.locked_until as "lockedUntil",
      coalesce((select array_agg(distinct r.role) from person_roles r where r.person = p.id
        and (r.valid_to is null or r.valid_to >= ${options.day}::date)), '{}') as roles,
      coalesce((select json_agg(json_build_object('id', h.id, 'post', h.post, 'title', k.title,
          'head', k.head, 'unit', json_build_object('id', u.id, 'name', u.name),
          'body', case when b.id is null then null
            else json_build_object('id', b.id, 'name', b.name) end,
          'from', h.valid_from, 'until', h.valid_to) order by h.valid_from desc, h.id)
        from holdings h join posts k on k.key = h.post join units u on u.id = h.unit
          left join bodies b on b.id = h.body where h.person = p.id), '[]') as holdings
    from persons p left join account_users a on a.id = p.id
    where ${options.where} order by p.pinyin, p.id limit ${options.limit}`);
  return found.rows.map((row) => {
    const locked = row.lockedUntil ? new Date(row.lockedUntil).toISOString() : null;
    return {
      id: row.id,
      name: row.name,
      pinyin: row.pinyin,
      username: row.username,
      initials: row.initials,
      phone: row.phone,
      email: row.email,
      state: row.active ? 'active' : 'left',
      roles: row.roles,
      holdings: row.holdings.map((holding) => ({
        ...holding,
        person: { id: row.id, name: row.name },
      })),
      lockedUntil: locked !== null && locked > options.now ? locked : null,
      mustChangePassword: row.mustChange ?? false,
      revision: row.revision,
    };
  });
}

/** One person; undefined when there is none. */
export async function readOne(
  db: Tx,
  id: string,
  at: { day: string; now: string },
): Promise<AdminPerson | undefined> {
  const [row] = await readPeople(db, { where: sql`p.id = ${id}`, limit: 1, ...at });
  if (!row) return undefined;
  const { pinyin: _pinyin, ...person } = row;
  return person;
}
