import type { SQL } from 'drizzle-orm';
import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Substitute } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { substitutes, persons } = schema;
const other = alias(persons, 'other');

/** Substitutions by a condition, the latest first. */
export async function readSubstitutes(db: Tx, where: SQL | undefined): Promise<Substitute[]> {
  const rows = await db
    .select({ row: substitutes, person: persons.name, substitute: other.name })
    .from(substitutes)
    .innerJoin(persons, eq(persons.id, substitutes.person))
    .innerJoin(other, eq(other.id, substitutes.substitute))
    .where(where)
    .orderBy(desc(substitutes.to), substitutes.id)
    .limit(500);
  return rows.map(({ row, person, substitute }) => ({
    id: row.id,
    person: { id: row.person, name: person },
    substitute: { id: row.substitute, name: substitute },
    from: row.from,
    until: row.to,
    procedures: row.procedures ?? [],
    reason: row.reason,
    endedAt: row.revokedAt,
  }));
}
