import { ok, refuse } from '@yishi/policies';
import { hashPassword, isPassword, setPassword } from '../../accounts/index.ts';
import type { Service } from '../support/index.ts';
import { announceAccount, audit, signInFirst, transact } from '../support/index.ts';

/** Changes the own password; every other session of the person ends. */
export const changePassword: Service<'changePassword'> = async (call) => {
  const { actor, body, deps } = call;
  if (actor.type !== 'person') return signInFirst();
  if (body.next === body.current) {
    return refuse({ path: '/next', code: 'password.same', message: '新密码不能与当前密码相同' });
  }
  if (body.next.toLowerCase().includes(actor.username)) {
    return refuse({ path: '/next', code: 'password.weak', message: '新密码不能包含用户名' });
  }
  if (!(await isPassword(deps.db, actor.id, body.current))) {
    return refuse({ path: '/current', code: 'password.wrong', message: '当前密码不正确' });
  }
  const session = await deps.accounts.readSession(call.request.headers);
  const hash = await hashPassword(body.next);
  const keep = session ? { keepSession: session.token } : {};
  const result = await transact(call, async (tx, client) => {
    await setPassword(tx, { person: actor.id, hash, mustChange: false, ...keep });
    const subject = `person/${actor.id}`;
    await audit(call, client, { scope: 'installation', action: 'change-password', subject });
    await announceAccount(client, actor.id);
    return ok({ mustChangePassword: false });
  });
  deps.accounts.forget(actor.id);
  return result;
};
