import { ok } from '@yishi/policies';
import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { DesignOwner } from '../../db/schema/designs.ts';
import { designRights, mayDesign } from '../access/index.ts';
import { lastVersion } from '../packs/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, denied, notFound, transact } from '../support/index.ts';
import { placeFor } from './place-for.ts';
import { rightView } from './right-view.ts';

const { designs, packRights, persons, posts, units } = schema;

/** Says for which unit a pack is and who owns it; whoever designs for the district always may. */
export const setPackRights: Service<'setPackRights'> = (call) =>
  transact(call, async (tx, client) => {
    const { key: pack } = call.params;
    const { unit, owners } = call.body;
    const what = '这个流程包';
    const [draft] = await tx.select().from(designs).where(eq(designs.pack, pack)).limit(1);
    if (!draft && !(await lastVersion(tx, pack))) return notFound(what);
    const right = await mayDesign(call, tx, { pack, wanted: 'read', what });
    if (!right.ok) return right;
    if (!right.value.governs) return denied('只有负责人可以修改，您可以查看', 'access.owned');
    const { district } = await designRights(call, tx, []);
    if (unit === null && !district) return denied('只能为本单位和下级单位设计', 'access.elsewhere');
    const place = unit === null ? ok(null) : await placeFor(call, tx, unit);
    if (!place.ok) return place;
    if (!(await allThere(tx, owners))) return notFound('所选的负责人');
    const values = { unit, owners, by: actorId(call.actor), at: call.now };
    await tx
      .insert(packRights)
      .values({ pack, ...values })
      .onConflictDoUpdate({ target: packRights.pack, set: values });
    await audit(call, client, {
      scope: 'installation',
      action: 'set-pack-rights',
      subject: `pack/${pack}`,
      detail: { unit, owners: owners.map((each) => ({ ...each })) },
    });
    return ok(await rightView(tx, (await designRights(call, tx, [pack])).of(pack)));
  });

async function allThere(tx: Tx, owners: readonly DesignOwner[]): Promise<boolean> {
  const there = async (ids: (string | null)[], find: (ids: string[]) => Promise<unknown[]>) => {
    const distinct = [...new Set(ids.filter((each) => each !== null))];
    return distinct.length === 0 || (await find(distinct)).length === distinct.length;
  };
  const people = owners.flatMap((each) => (each.type === 'person' ? [each.id] : []));
  const held = owners.flatMap((each) => (each.type === 'post' ? [each] : []));
  return (
    (await there(people, (ids) => tx.select().from(persons).where(inArray(persons.id, ids)))) &&
    (await there(
      held.map(({ post }) => post),
      (ids) => tx.select().from(posts).where(inArray(posts.key, ids)),
    )) &&
    (await there(
      held.map(({ unit }) => unit),
      (ids) => tx.select().from(units).where(inArray(units.id, ids)),
    ))
  );
}
