import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import type { RouteAccess } from '../../contract/index.ts';
import type { Actor } from '../support/index.ts';
import { capabilitiesOf, denied, signInFirst } from '../support/index.ts';
import type { Authority } from './authority.ts';

/** Whether an actor may call a route at all; default deny, the same for every way in. */
export async function mayCall(
  authority: Authority,
  actor: Actor,
  access: RouteAccess,
): Promise<Result<true>> {
  if (access.type === 'public' || actor.type === 'system') return ok(true);
  if (actor.type === 'anonymous' || actor.type === 'public') return signInFirst();
  if (access.type === 'session') return actor.type === 'person' ? ok(true) : denied();
  if (access.type === 'signed-in') {
    return actor.type === 'person' || actor.person ? ok(true) : denied();
  }
  if (!capabilitiesOf(actor).includes(access.capability)) return denied();
  const person = actor.type === 'machine' ? actor.person : actor;
  // A token's own capabilities are all it has; a person's must come from a rule in force.
  if (actor.type === 'machine' && !person) return ok(true);
  if (!person) return denied();
  const decision = await authority.decide(person, access.capability);
  if (decision.allowed) return ok(true);
  // What holds for some units opens the door; the service looks at the unit.
  const { allow } = await authority.reach(person, access.capability);
  return allow.unitsAndBelow.length > 0 ? ok(true) : denied(decision.because['zh-CN']);
}
