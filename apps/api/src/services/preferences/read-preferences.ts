import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst } from '../support/index.ts';

const { preferences } = schema;

/** What a person chose for themselves. */
export const readPreferences: Service<'readPreferences'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const rows = await call.deps.db
    .select()
    .from(preferences)
    .where(eq(preferences.person, person.id));
  return ok({ preferences: Object.fromEntries(rows.map((row) => [row.key, row.value])) });
};
