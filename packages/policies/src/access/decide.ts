import type { Text } from '../text.ts';
import { coversAction, coversActor } from './matching.ts';
import { covers } from './scope.ts';
import type { AccessDecision, AccessRequest, AccessRule } from './types.ts';

const title = (rule: AccessRule): { 'zh-CN': string; en: string } => {
  const zh = rule.title?.['zh-CN'] ?? rule.id;
  return { 'zh-CN': zh, en: rule.title?.en ?? zh };
};

const scopes: Record<AccessRule['scope'], Text & { en: string }> = {
  all: { 'zh-CN': '全部范围', en: 'everything' },
  'own-unit': { 'zh-CN': '本单位', en: 'own unit' },
  'unit-and-below': { 'zh-CN': '本单位及下级', en: 'own unit and below' },
  involved: { 'zh-CN': '本人参与的事项', en: 'what one takes part in' },
  owner: { 'zh-CN': '本人的事项', en: 'what one owns' },
};

const because = (rule: AccessRule, zh: string, en: string): Text => ({
  'zh-CN': `${zh}：${title(rule)['zh-CN']}（${scopes[rule.scope]['zh-CN']}）`,
  en: `${en}: ${title(rule).en} (${scopes[rule.scope].en})`,
});

/** A denial whose facts are missing still denies: what is not known is not let through. */
function denies(rule: AccessRule, { actor, resource }: AccessRequest): boolean {
  const covered = covers(rule, actor, resource);
  return covered === 'yes' || (covered === 'unknown' && resource !== undefined);
}

/**
 * Default deny; a denial that fits wins over every permission; `barred` wins over all.
 * Without a resource only permissions for `all` fit; lists are filtered by `reach`.
 */
export function decide(rules: readonly AccessRule[], request: AccessRequest): AccessDecision {
  const { actor, action, resource } = request;
  if (resource?.barred?.includes(actor.personId))
    return {
      allowed: false,
      because: { 'zh-CN': '本人须回避', en: 'Kept away from this matter' },
    };
  const fitting = rules.filter((rule) => coversAction(rule, action) && coversActor(rule, actor));
  const denial = fitting.find((rule) => rule.effect === 'deny' && denies(rule, request));
  if (denial)
    return { allowed: false, because: because(denial, '规则禁止', 'Denied by'), rule: denial.id };
  const permission = fitting.find(
    (rule) => rule.effect === 'allow' && covers(rule, actor, resource) === 'yes',
  );
  if (permission)
    return {
      allowed: true,
      because: because(permission, '规则允许', 'Allowed by'),
      rule: permission.id,
    };
  return {
    allowed: false,
    because: { 'zh-CN': '没有规则允许这样做', en: 'No rule allows this' },
  };
}
