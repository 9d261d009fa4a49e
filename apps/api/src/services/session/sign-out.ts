import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';

/** Ends the session, if there is one. */
export const signOut: Service<'signOut'> = async (call) => {
  call.cookies.push(...(await call.deps.accounts.signOut(call.request.headers)));
  return ok(undefined);
};
