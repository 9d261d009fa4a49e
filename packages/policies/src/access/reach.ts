import { unreachable } from '../problem.ts';
import { coversAction, coversActor, postsOf } from './matching.ts';
import type { AccessActor, AccessRule } from './types.ts';

/** One side of a filter: a resource is in it when any part fits. */
export interface ReachSide {
  all: boolean;
  /** Ids of units whose own resources are in it. */
  units: string[];
  /** Ids of units whose resources, and those of all units below, are in it. */
  unitsAndBelow: string[];
  involved: boolean;
  owner: boolean;
}

/** What an actor may reach with an action, for filtering lists in SQL: in `allow`, not in `deny`. */
export interface Reach {
  allow: ReachSide;
  deny: ReachSide;
}

const nothing = (): ReachSide => ({
  all: false,
  units: [],
  unitsAndBelow: [],
  involved: false,
  owner: false,
});

function addUnits(list: string[], rule: AccessRule, actor: AccessActor): void {
  for (const post of postsOf(rule, actor)) {
    const unit = post.unitPath.at(-1);
    if (unit !== undefined && !list.includes(unit)) list.push(unit);
  }
}

function widen(side: ReachSide, rule: AccessRule, actor: AccessActor): void {
  switch (rule.scope) {
    case 'all':
      side.all = true;
      return;
    case 'own-unit':
      addUnits(side.units, rule, actor);
      return;
    case 'unit-and-below':
      addUnits(side.unitsAndBelow, rule, actor);
      return;
    case 'involved':
      side.involved = true;
      return;
    case 'owner':
      side.owner = true;
      return;
    default:
      unreachable(rule.scope);
  }
}

/** The same rules as `decide`, turned around; barred resources are left out by the caller. */
export function reach(rules: readonly AccessRule[], actor: AccessActor, action: string): Reach {
  const found: Reach = { allow: nothing(), deny: nothing() };
  for (const rule of rules)
    if (coversAction(rule, action) && coversActor(rule, actor))
      widen(found[rule.effect], rule, actor);
  return found;
}
