import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { denied, meOf } from '../support/index.ts';

/** Signs a person in; wrong, locked and left look no different than they must. */
export const signIn: Service<'signIn'> = async (call) => {
  const { deps, body, request } = call;
  const found = await deps.accounts.signIn({
    username: body.username.trim().toLowerCase(),
    password: body.password,
    address: request.address,
    headers: request.headers,
  });
  if (!found.ok) return found;
  deps.persons.forget(found.value.person);
  const person = await deps.persons.get(found.value.person);
  if (!person) return denied('此账号已停用', 'access.left');
  call.cookies.push(...found.value.cookies);
  return ok({ person: meOf(person), mustChangePassword: found.value.mustChangePassword });
};
