import { ok, refuse } from '@yishi/policies';
import { and, count, eq, ne } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { personOf, signInFirst, transact } from '../support/index.ts';

const { preferences } = schema;

/** Preferences per person; more are refused, since no page needs them. */
const most = 100;

/** Keeps one choice of a person; null takes it back. */
export const savePreference: Service<'savePreference'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const { key } = call.params;
  const { value } = call.body;
  return transact(call, async (tx) => {
    if (value === null) {
      await tx
        .delete(preferences)
        .where(and(eq(preferences.person, person.id), eq(preferences.key, key)));
      return ok({ key });
    }
    const [others] = await tx
      .select({ count: count() })
      .from(preferences)
      .where(and(eq(preferences.person, person.id), ne(preferences.key, key)));
    if ((others?.count ?? 0) >= most) {
      return refuse({ path: '/key', code: 'preferences.many', message: '个人偏好过多' });
    }
    await tx
      .insert(preferences)
      .values({ person: person.id, key, value })
      .onConflictDoUpdate({
        target: [preferences.person, preferences.key],
        set: { value },
      });
    return ok({ key });
  });
};
