import type { PlacedBlock } from '../../../walk.ts';
import { fault, type Fault, type Linted, type LintRule } from '../../types.ts';
import { setIn } from '../mends.ts';

function ofBlock({ kinds }: Linted, { block, path, parent }: PlacedBlock): Fault[] {
  const conditional = kinds.get(parent.kind)?.blocks?.conditions;
  if (conditional && block.when === undefined && !block.otherwise) {
    return [fault(path, 'block.condition')];
  }
  if (block.when !== undefined && (block.otherwise || !conditional)) {
    return [fault(`${path}/when`, 'block.unasked', undefined, setIn(block, ['when'], undefined))];
  }
  return [];
}

/** Blocks in the number that the kind has, with conditions where it looks at them. */
export const blocks: LintRule = {
  name: 'blocks',
  severity: 'stop',
  messages: {
    'block.condition': {
      'zh-CN': '分支须写明条件，或设为“其他情况”',
      en: 'A branch needs a condition, or is the one for all other cases',
    },
    'block.unasked': { 'zh-CN': '这里不需要条件', en: 'No condition is needed here' },
    'step.inside': {
      'zh-CN': '该步骤里面不能再有步骤',
      en: 'This step cannot have steps inside it',
    },
    'step.blocks': { 'zh-CN': '须有 {range} 个分支', en: 'It needs {range} branches' },
  },
  mends: { 'block.unasked': { 'zh-CN': '去掉条件', en: 'Remove the condition' } },
  check(linted) {
    const faults = linted.blocks.flatMap((placed) => ofBlock(linted, placed));
    for (const { step, path } of linted.steps) {
      const rule = linted.kinds.get(step.kind)?.blocks;
      const count = step.blocks?.length ?? 0;
      if (!rule && count > 0) faults.push(fault(`${path}/blocks`, 'step.inside'));
      if (rule && (count < rule.min || count > rule.max)) {
        const range = rule.min === rule.max ? `${rule.min}` : `${rule.min}–${rule.max}`;
        faults.push(fault(`${path}/blocks`, 'step.blocks', { range }));
      }
    }
    return faults;
  },
};
