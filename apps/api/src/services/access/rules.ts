import type { AccessRule } from '@yishi/policies';
import type { Capability } from '../../contract/index.ts';
import { withHeld } from '../support/index.ts';

/** What the office calls a role, and what it allows. */
export interface RoleFact {
  key: string;
  capabilities: readonly string[];
}

const involvedActions = ['case.read', 'case.exact', 'case.comment', 'case.copy', 'case.urge'];

/** What a role without the whole district gives for the units of one's posts alone. */
const isOfUnit = (capability: Capability): boolean => capability === 'design.edit';

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
    const everywhere = withHeld(role.capabilities as Capability[]);
    const own = everywhere.includes('design.publish') ? [] : everywhere.filter(isOfUnit);
    if (own.length > 0) {
      const title = { 'zh-CN': '本单位及下级单位的流程', en: 'Procedures of the unit and below' };
      const id = `role.${role.key}.own`;
      const scope = 'unit-and-below';
      rules.push({ id, effect: 'allow', title, actions: own, who: { roles: [role.key] }, scope });
    }
    const actions: string[] = everywhere.filter((each) => !own.includes(each));
    if (actions.length === 0) continue;
    if (everywhere.includes('operations')) actions.push('case.read');
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
