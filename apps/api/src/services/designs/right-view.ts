import { inArray } from 'drizzle-orm';
import type { DesignRight as DesignRightView } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { DesignRight } from '../access/index.ts';
import { peopleBehind } from '../people/index.ts';

const { posts, units } = schema;

/** A right with the names of its owners. */
export async function rightView(tx: Tx, right: DesignRight): Promise<DesignRightView> {
  return (await rightViews(tx, [right]))(right);
}

/** The same for many, asking for their names once. */
export async function rightViews(
  tx: Tx,
  rights: readonly DesignRight[],
): Promise<(right: DesignRight) => DesignRightView> {
  const owners = rights.flatMap((each) => each.owners);
  const held = owners.filter((each) => each.type === 'post');
  const people = await peopleBehind(
    tx,
    owners.flatMap((each) => (each.type === 'person' ? [each.id] : [])),
  );
  const titles = new Map(
    held.length === 0
      ? []
      : (
          await tx
            .select()
            .from(posts)
            .where(
              inArray(
                posts.key,
                held.map(({ post }) => post),
              ),
            )
        ).map(({ key, title }) => [key, title]),
  );
  const places = held.flatMap(({ unit }) => unit ?? []);
  const names = new Map(
    places.length === 0
      ? []
      : (await tx.select().from(units).where(inArray(units.id, places))).map(({ id, name }) => [
          id,
          name,
        ]),
  );
  return ({ may, governs, unit, owners: own }) => ({
    may: may === 'edit' ? 'edit' : may === 'read' ? 'read' : 'copy',
    ...{ governs, unit },
    owners: own.map((each) =>
      each.type === 'person'
        ? { type: 'person' as const, person: people(each.id) ?? { id: each.id, name: '' } }
        : {
            type: 'post' as const,
            post: { key: each.post, title: titles.get(each.post) ?? { 'zh-CN': each.post } },
            unit: each.unit ? { id: each.unit, name: names.get(each.unit) ?? '' } : null,
          },
    ),
  });
}
