import type { StepDefinition } from '../../../types.ts';
import { conditionReader, type ConditionReader } from '../../conditions.ts';
import { fault, type Fault, type LintRule } from '../../types.ts';

function ofBranch(read: ConditionReader, step: StepDefinition, path: string): Fault[] {
  const before: string[] = [];
  let open = true;
  return (step.blocks ?? []).flatMap((block, index) => {
    const { when } = block;
    if (when === undefined) {
      return open || !block.otherwise ? [] : [fault(`${path}/blocks/${index}`, 'branch.after')];
    }
    const at = `${path}/blocks/${index}/when`;
    const value = read.always(when);
    if (!open) return [fault(at, 'branch.after')];
    if (value === true) {
      open = false;
      return [fault(at, 'branch.always')];
    }
    if (value === false) return [fault(at, 'branch.never')];
    if (before.includes(when.trim())) return [fault(at, 'branch.twice')];
    const never = read.never(when, before);
    before.push(when.trim());
    return never ? [fault(at, 'branch.never')] : [];
  });
}

/** Every branch can be taken: its condition can hold where those before it do not. */
export const branchReached: LintRule = {
  name: 'branch-reached',
  severity: 'advice',
  messages: {
    'branch.never': {
      'zh-CN': '这个分支的条件永远不会成立，走不到这里',
      en: 'The condition of this branch can never hold; it is never taken',
    },
    'branch.always': {
      'zh-CN': '这个分支的条件永远成立，后面的分支都走不到',
      en: 'The condition of this branch always holds; those after it are never taken',
    },
    'branch.after': {
      'zh-CN': '前面的分支总会成立，走不到这里',
      en: 'A branch before it always holds; this one is never taken',
    },
    'branch.twice': {
      'zh-CN': '前面已有同样条件的分支，走不到这里',
      en: 'A branch before it has the same condition; this one is never taken',
    },
  },
  check(linted) {
    const read = conditionReader(linted);
    return linted.steps.flatMap(({ step, path }) => {
      if (!linted.kinds.get(step.kind)?.blocks?.conditions) return [];
      return ofBranch(read, step, path);
    });
  },
};
