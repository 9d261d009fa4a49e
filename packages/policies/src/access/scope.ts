import { unreachable } from '../problem.ts';
import { postsOf } from './matching.ts';
import type { AccessActor, AccessResource, AccessRule } from './types.ts';

/** `unknown`: the fact that the scope needs was not given. */
export type Covered = 'yes' | 'no' | 'unknown';

const known = (fact: unknown, covered: () => boolean): Covered =>
  fact === undefined ? 'unknown' : covered() ? 'yes' : 'no';

/** Whether the rule's scope, seen from the actor's posts, reaches the resource. */
export function covers(
  rule: AccessRule,
  actor: AccessActor,
  resource: AccessResource | undefined,
): Covered {
  const units = postsOf(rule, actor).map((post) => post.unitPath.at(-1));
  switch (rule.scope) {
    case 'all':
      return 'yes';
    case 'own-unit':
      return known(resource?.unitPath, () => units.includes(resource?.unitPath?.at(-1) ?? ''));
    case 'unit-and-below':
      return known(resource?.unitPath, () =>
        units.some((unit) => unit !== undefined && resource?.unitPath?.includes(unit)),
      );
    case 'involved':
      return known(resource?.involved, () => resource?.involved?.includes(actor.personId) ?? false);
    case 'owner':
      return known(resource?.owner, () => resource?.owner === actor.personId);
    default:
      return unreachable(rule.scope);
  }
}
