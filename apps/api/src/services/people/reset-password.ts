import { ok } from '@yishi/policies';
import { hashPassword, randomPassword, setPassword } from '../../accounts/index.ts';
import type { Service } from '../support/index.ts';
import { announceAccount, audit, notFound, today, transact } from '../support/index.ts';
import { readOne } from './read-people.ts';

/** Gives a one-time password that the next sign-in must change; all sessions of the person end. */
export const resetPassword: Service<'resetPassword'> = async (call) => {
  const { id } = call.params;
  const password = randomPassword();
  const hash = await hashPassword(password);
  const result = await transact(call, async (tx, client) => {
    const person = await readOne(tx, id, { day: today(call), now: call.now });
    if (!person?.username) return notFound('此人的账号');
    await setPassword(tx, { person: id, hash, mustChange: true });
    const subject = `person/${id}`;
    await audit(call, client, { scope: 'installation', action: 'reset-password', subject });
    await announceAccount(client, id);
    return ok({ password });
  });
  call.deps.accounts.forget(id);
  return result;
};
