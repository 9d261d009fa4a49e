import type { Who } from '@yishi/workflows';
import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { DesignOwner } from '../../db/schema/designs.ts';
import type { Call, RouteName } from '../support/index.ts';
import { personOf } from '../support/index.ts';
import { isAmong } from './is-among.ts';

const { packRights, units } = schema;

type Caller = Pick<Call<RouteName>, 'deps' | 'actor'>;

/** What somebody may do with the designs and procedures of a pack; each holds what follows it. */
export type DesignMay = 'edit' | 'read' | 'copy' | 'none';

export interface DesignRight {
  may: DesignMay;
  /** Whether its unit and owners may be named. */
  governs: boolean;
  /** Null for the whole district. */
  unit: { id: string; name: string } | null;
  /** Ids from the district down to it. */
  unitPath: string[];
  owners: DesignOwner[];
}

export interface DesignRights {
  of(pack: string): DesignRight;
  /** Whether the designs of the whole district are the caller's business. */
  district: boolean;
  /** Units for which the caller designs where it is not the whole district. */
  units: string[];
}

type Row = typeof packRights.$inferSelect & { name: string | null; path: string | null };

/** Rights by packs; for one pack, name it. */
export async function designRights(
  call: Caller,
  db: Tx,
  packs?: readonly string[],
): Promise<DesignRights> {
  const rows = await rowsOf(db, packs);
  const person = personOf(call.actor);
  const reach = person && (await call.deps.authority.reach(person, 'design.edit')).allow;
  // A machine of its own, and the product itself, passed the door with the whole district's right.
  const district = reach?.all ?? true;
  const own = reach?.unitsAndBelow ?? [];
  return {
    district,
    units: own,
    of(pack) {
      const row = rows.get(pack);
      const path = row?.path?.split('.') ?? [];
      const owners = row?.owners ?? [];
      const within = district || path.some((each) => own.includes(each));
      const owns =
        call.actor.type === 'system' ||
        owners.length === 0 ||
        (person !== undefined && isAmong(person, owners.map(asWho)));
      const unit = row?.unit ? { id: row.unit, name: row.name ?? '' } : null;
      const above = !unit || person?.posts.some(({ unitPath }) => unitPath.includes(unit.id));
      const outside = above ? 'copy' : 'none';
      return {
        may: within ? (owns ? 'edit' : 'read') : outside,
        governs: district || (within && owns),
        ...{ unit, unitPath: path, owners },
      };
    },
  };
}

const asWho = (owner: DesignOwner): Who =>
  owner.type === 'person'
    ? { type: 'person', ids: [owner.id] }
    : {
        type: 'post',
        post: owner.post,
        unit: owner.unit ? { from: 'unit', id: owner.unit } : { from: 'applicant' },
      };

async function rowsOf(db: Tx, packs: readonly string[] | undefined): Promise<Map<string, Row>> {
  const found = await db
    .select({ row: packRights, name: units.name, path: units.path })
    .from(packRights)
    .leftJoin(units, eq(units.id, packRights.unit))
    .where(packs && inArray(packRights.pack, [...packs]));
  return new Map(found.map(({ row, name, path }) => [row.pack, { ...row, name, path }]));
}
