import type { AccessActor, AccessRule, AccessSubject } from './types.ts';

type Post = AccessActor['posts'][number];

/** An action of a rule may end in `.*` for a family, or be `*` for all. */
export function coversAction(rule: AccessRule, action: string): boolean {
  return rule.actions.some(
    (each) =>
      each === '*' ||
      each === action ||
      (each.endsWith('.*') && action.startsWith(each.slice(0, -1))),
  );
}

const anyOf = (wanted: readonly string[] | undefined, had: readonly string[]): boolean =>
  wanted === undefined || wanted.some((each) => had.includes(each));

const namesPosts = (who: AccessSubject): boolean =>
  who.posts !== undefined || who.units !== undefined;

/** The posts through which a rule applies: one post must fit both its name and its unit. */
export function postsOf(rule: AccessRule, actor: AccessActor): Post[] {
  return actor.posts.filter(
    (each) => anyOf(rule.who.posts, [each.post]) && anyOf(rule.who.units, each.unitPath),
  );
}

/** Whether the rule is for this actor at all. */
export function coversActor(rule: AccessRule, actor: AccessActor): boolean {
  return (
    anyOf(rule.who.persons, [actor.personId]) &&
    anyOf(rule.who.roles, actor.roles) &&
    (!namesPosts(rule.who) || postsOf(rule, actor).length > 0)
  );
}
