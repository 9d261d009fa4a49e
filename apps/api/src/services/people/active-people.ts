import type { PersonRef } from '@yishi/workflows';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { persons } = schema;

/** Those of these people who are there, in the order asked for; the others are left out. */
export async function activePeople(db: Tx, ids: readonly string[]): Promise<PersonRef[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await db
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(and(inArray(persons.id, wanted), eq(persons.active, true)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map((id) => byId.get(id)).filter((each) => each !== undefined);
}
