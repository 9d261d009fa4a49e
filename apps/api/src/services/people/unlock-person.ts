import { ok } from '@yishi/policies';
import { unlock } from '../../accounts/index.ts';
import type { Service } from '../support/index.ts';
import { audit, notFound, today, transact } from '../support/index.ts';
import { readOne } from './read-people.ts';

/** Opens an account that failed sign-ins have locked. */
export const unlockPerson: Service<'unlockPerson'> = async (call) => {
  const { id } = call.params;
  return transact(call, async (tx, client) => {
    await unlock(tx, id);
    const person = await readOne(tx, id, { day: today(call), now: call.now });
    if (!person) return notFound('此人');
    const subject = `person/${id}`;
    await audit(call, client, { scope: 'installation', action: 'unlock-person', subject });
    return ok(person);
  });
};
