import type { FindNames, Names } from '@yishi/forms';
import { sql } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';

interface Unit extends Record<string, unknown> {
  id: string;
  name: string;
  parent: string | null;
  region: string | null;
}

/** People and units by id and by name, for a whole sheet at once. */
export interface Directory {
  /** Units with what they lie in, so that a building can be told from its namesakes. */
  names: Names;
  find: FindNames;
}

const parted = /[/／>\s]+/;

export async function readDirectory(db: Db): Promise<Directory> {
  const units = await db.execute<Unit>(
    sql`select id, name, parent, region_code as region from units order by path`,
  );
  const people = await db.execute<{ id: string; name: string }>(
    sql`select id, name from persons where active order by id`,
  );
  const byId = new Map(units.rows.map((unit) => [unit.id, unit]));
  const wayOf = (unit: Unit | undefined): string[] =>
    unit ? [...wayOf(byId.get(unit.parent ?? '')), unit.name] : [];
  const ways = new Map(units.rows.map((unit) => [unit.id, wayOf(unit)]));
  const byLast = new Map<string, { id: string; way: string[] }[]>();
  for (const [id, way] of ways) {
    const last = way.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), { id, way }]);
  }
  const unitOf = (name: string): string | undefined => {
    if (byId.has(name)) return name;
    const wanted = name.split(parted).filter((part) => part !== '');
    const fits = (byLast.get(wanted.at(-1) ?? '') ?? []).filter(({ way }) => within(wanted, way));
    // Two of that name are none: the row is told to be more exact.
    return fits.length === 1 ? fits[0]?.id : undefined;
  };
  const namesakes = new Map<string, string[]>();
  for (const { id, name } of people.rows) namesakes.set(name, [...(namesakes.get(name) ?? []), id]);
  const regions = new Map(units.rows.flatMap(({ id, region }) => (region ? [[region, id]] : [])));
  const personNames = new Map(people.rows.map(({ id, name }) => [id, name]));
  const said = (id: string | undefined): string | undefined =>
    ways
      .get(id ?? '')
      ?.slice(1)
      .join('/') || byId.get(id ?? '')?.name;
  return {
    names: {
      person: (id) => personNames.get(id),
      unit: said,
      region: (code) => said(regions.get(code)),
      file: () => undefined,
    },
    find: {
      unit: unitOf,
      person: (name) => {
        const ids = namesakes.get(name.trim()) ?? [];
        return personNames.has(name) ? name : ids.length === 1 ? ids[0] : undefined;
      },
      region: (name) =>
        /^\d{12}$/.test(name) ? name : (byId.get(unitOf(name) ?? '')?.region ?? undefined),
    },
  };
}

/** Whether the parts stand in the way in that order. */
function within(parts: readonly string[], way: readonly string[]): boolean {
  let at = 0;
  for (const name of way) if (name === parts[at]) at += 1;
  return at === parts.length;
}
