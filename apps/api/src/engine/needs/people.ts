import type { Need, PeopleFact, PersonRef, UnitFact, UnitLevel } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';

type NeedOf<T extends Need['type']> = Extract<Need, { type: T }>;

interface Found {
  unit: string | null;
  title: string | null;
  id: string | null;
  name: string | null;
}

/** The unit itself, or its nearest ancestor of a level; `at` is a row of one unit, or of none. */
const place = `
  from units u
  cross join lateral (
    select a.id, a.name from units a
    where a.path @> u.path and case when $2::text is null then a.id = u.id else a.level = $2 end
    order by nlevel(a.path) desc limit 1
  ) at`;

const inTerm = (holding: string): string =>
  `${holding}.valid_from <= $4::date and (${holding}.valid_to is null or ${holding}.valid_to >= $4::date)`;

const holders = `
  select at.name as unit, po.title->>'zh-CN' as title, p.id, p.name ${place}
  left join posts po on po.key = $3
  left join holdings h on h.unit = at.id and h.post = $3 and ${inTerm('h')}
  left join persons p on p.id = h.person and p.active
  where u.id = $1 order by h.valid_from, p.id`;

const heads = `
  select at.name as unit, po.title->>'zh-CN' as title, p.id, p.name ${place}
  left join (holdings h join posts po on po.key = h.post and po.head)
    on h.unit = at.id and h.body is null and ${inTerm('h')}
  left join persons p on p.id = h.person and p.active
  where u.id = $1 and $3::text is null order by h.valid_from, p.id`;

const members = `
  select at.name as unit, b.name as title, p.id, p.name ${place}
  left join bodies b on b.unit = at.id and b.key = $3
  left join holdings h on h.body = b.id and ${inTerm('h')}
  left join persons p on p.id = h.person and p.active
  where u.id = $1 order by h.valid_from, p.id`;

/** Holders of a post; `day` is the day of the step in the installation's zone. */
export const findHolders = (db: Queryable, need: NeedOf<'holders'>, day: string) =>
  find(db, 'need_holders', holders, [need.unit, need.level, need.post, day], need.post);

/** Holders of the posts that are marked as heading their unit. */
export const findHead = (db: Queryable, need: NeedOf<'head'>, day: string) =>
  find(db, 'need_head', heads, [need.unit, need.level, undefined, day], '负责人');

export const findBody = (db: Queryable, need: NeedOf<'body'>, day: string) =>
  find(db, 'need_body', members, [need.unit, need.level, need.body, day], need.body);

async function find(
  db: Queryable,
  name: string,
  text: string,
  [unit, level, what, day]: [string, UnitLevel | undefined, string | undefined, string],
  otherwise: string,
): Promise<PeopleFact> {
  const values = [unit, level ?? null, what ?? null, day];
  const { rows } = await db.query<Found & { [key: string]: unknown }>({ name, text, values });
  const titled = rows.find((row) => row.title !== null) ?? rows[0];
  const because = titled ? `${titled.unit}·${titled.title ?? otherwise}` : otherwise;
  return { people: distinct(rows), because };
}

function distinct(rows: Pick<Found, 'id' | 'name'>[]): PersonRef[] {
  const people = new Map<string, PersonRef>();
  for (const { id, name } of rows) if (id !== null && name !== null) people.set(id, { id, name });
  return [...people.values()];
}

export async function findRole(
  db: Queryable,
  need: NeedOf<'role'>,
  day: string,
): Promise<PeopleFact> {
  const { rows } = await db.query<Found & { [key: string]: unknown }>({
    name: 'need_role',
    text: `select null as unit, r.title->>'zh-CN' as title, p.id, p.name
           from roles r
           left join person_roles h on h.role = r.key and h.valid_from <= $2::date
             and (h.valid_to is null or h.valid_to >= $2::date)
           left join persons p on p.id = h.person and p.active
           where r.key = $1 order by p.id`,
    values: [need.role, day],
  });
  return { people: distinct(rows), because: rows[0]?.title ?? need.role };
}

/** Those of the named people who are still active, in the order of the names. */
export async function findPersons(db: Queryable, need: NeedOf<'persons'>): Promise<PeopleFact> {
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'need_persons',
    text: `select p.id, p.name from unnest($1::text[]) with ordinality as asked(id, n)
           join persons p on p.id = asked.id and p.active order by asked.n`,
    values: [need.ids],
  });
  return { people: distinct(rows), because: '指定人员' };
}

/** A unit with its ancestors; undefined when there is none of that id. */
export async function findUnit(db: Queryable, id: string): Promise<UnitFact | undefined> {
  const { rows } = await db.query<{ id: string; name: string; code: string; level: UnitLevel }>({
    name: 'need_unit',
    text: `select a.id, a.name, a.code, a.level from units u join units a on a.path @> u.path
           where u.id = $1 order by nlevel(a.path)`,
    values: [id],
  });
  const self = rows.at(-1);
  return self && { ...self, path: rows };
}
