import type { AccessRule } from '@yishi/policies';
import type { Capability } from '../../contract/index.ts';

/** What the office calls a role, and what it allows. */
export interface RoleFact {
  key: string;
  capabilities: readonly string[];
}

const involvedActions = ['case.read', 'case.exact', 'case.comment', 'case.copy', 'case.urge'];

/**
 * The rules by which the API decides. People see the cases they take part in; the head of a unit
 * sees those of the unit and below; roles carry capabilities. Everything else is refused.
 */
export function accessRules(
  roles: readonly RoleFact[],
  headPosts: readonly string[],
): AccessRule[] {
  const rules: AccessRule[] = [
    {
      id: 'case.involved',
      effect: 'allow',
      title: { 'zh-CN': '参与办理的人', en: 'Whoever takes part' },
      actions: involvedActions,
      who: {},
      scope: 'involved',
    },
  ];
  if (headPosts.length > 0) {
    rules.push({
      id: 'case.overseen',
      effect: 'allow',
      title: { 'zh-CN': '本单位及下级单位的负责人', en: 'Heads of the unit and of those above' },
      actions: ['case.read', 'case.comment', 'case.urge'],
      who: { posts: [...headPosts] },
      scope: 'unit-and-below',
    });
  }
  for (const role of roles) {
    if (role.capabilities.length === 0) continue;
    const actions = [...role.capabilities];
    if (role.capabilities.includes('operations' satisfies Capability)) actions.push('case.read');
    rules.push({
      id: `role.${role.key}`,
      effect: 'allow',
      actions,
      who: { roles: [role.key] },
      scope: 'all',
    });
  }
  return rules;
}
