import type { SQL } from 'drizzle-orm';
import { desc, eq } from 'drizzle-orm';
import type { Holding } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { bodies, holdings, persons, posts, units } = schema;

/** Who holds which post where, newest first. */
export async function readHoldings(db: Tx, where: SQL | undefined): Promise<Holding[]> {
  const rows = await db
    .select({
      holding: holdings,
      person: persons.name,
      title: posts.title,
      head: posts.head,
      unit: units.name,
      body: bodies.name,
    })
    .from(holdings)
    .innerJoin(persons, eq(persons.id, holdings.person))
    .innerJoin(posts, eq(posts.key, holdings.post))
    .innerJoin(units, eq(units.id, holdings.unit))
    .leftJoin(bodies, eq(bodies.id, holdings.body))
    .where(where)
    .orderBy(desc(holdings.from), holdings.id)
    .limit(2000);
  return rows.map(({ holding, person, title, head, unit, body }) => ({
    id: holding.id,
    person: { id: holding.person, name: person },
    post: holding.post,
    title,
    unit: { id: holding.unit, name: unit },
    head,
    body: holding.body && body ? { id: holding.body, name: body } : null,
    from: holding.from,
    until: holding.to,
  }));
}
