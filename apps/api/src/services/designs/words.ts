import type { Text } from '@yishi/policies';
import { inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

const { persons } = schema;

/** The pack of forms that belong to no other. */
export const library = 'form-library';
export const titleOfLibrary: Text = { 'zh-CN': '表单库', en: 'Form library' };

/** Names by id; who is not a person is left out. */
export async function personsNamed(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const rows = await tx
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(inArray(persons.id, distinct));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
