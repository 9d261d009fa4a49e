import type { StepDefinition } from '../../../types.ts';
import { conditionReader } from '../../conditions.ts';
import { fault, type Linted, type LintRule } from '../../types.ts';

/** A block for other cases, with an id that nothing has. */
function otherCases({ byId, blocks }: Linted, step: StepDefinition) {
  const taken = new Set([...byId.keys(), ...blocks.map(({ block }) => block.id)]);
  let id = `${step.id.slice(0, 50)}-other`;
  for (let count = 2; taken.has(id); count += 1) id = `${step.id.slice(0, 50)}-other${count}`;
  return { id, name: { 'zh-CN': '其他情况', en: 'All other cases' }, otherwise: true, steps: [] };
}

/** A branch says what happens in all other cases, unless its conditions leave none. */
export const branchMatch: LintRule = {
  name: 'branch-match',
  severity: 'stop',
  messages: {
    'branch.otherwise': {
      'zh-CN': '须有且只有一个“其他情况”分支，否则可能无路可走',
      en: 'There must be exactly one branch for all other cases, or a case may find no way on',
    },
  },
  mends: {
    'branch.otherwise': { 'zh-CN': '加上“其他情况”分支', en: 'Add a branch for all other cases' },
  },
  check(linted) {
    const read = conditionReader(linted);
    return linted.steps.flatMap(({ step, path }) => {
      if (!linted.kinds.get(step.kind)?.blocks?.conditions) return [];
      const own = step.blocks ?? [];
      const others = own.filter((block) => block.otherwise).length;
      if (others === 1 || (others === 0 && read.leaveNone(own.map(({ when }) => when)))) return [];
      const node = otherCases(linted, step);
      const place = { parent: step.id, list: 'blocks', before: null };
      return [
        fault(
          `${path}/blocks`,
          'branch.otherwise',
          undefined,
          others === 0 ? [{ type: 'insert', place, node }] : [],
        ),
      ];
    });
  },
};
