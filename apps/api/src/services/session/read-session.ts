import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { meOf, signInFirst } from '../support/index.ts';

/** Who is signed in, with what they may do. */
export const readSession: Service<'readSession'> = async (call) => {
  if (call.actor.type !== 'person') return signInFirst();
  const session = await call.deps.accounts.readSession(call.request.headers);
  return ok({
    person: meOf(call.actor),
    mustChangePassword: session?.mustChangePassword ?? false,
    demonstration: !call.deps.config.production,
  });
};
