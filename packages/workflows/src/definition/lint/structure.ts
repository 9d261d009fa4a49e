import type { Problem } from '@yishi/policies';
import { everyBlock } from '../walk.ts';
import { fault, type Linted, type LintRule } from './types.ts';

/** Ids are what sends back, results and the drawing refer to: each once, `root` is taken. */
export const idsAreUnique: LintRule = ({ procedure, steps }) => {
  const seen = new Set(['root']);
  const ids = [
    ...steps.map(({ step, path }) => ({ id: step.id, path })),
    ...everyBlock(procedure).map(({ block, path }) => ({ id: block.id, path })),
  ];
  return ids.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault(`${path}/id`, 'step.id', `标识“${id}”重复`, { id })];
  });
};

/** The first step starts the case, the last ends it; after an end nothing comes. */
export const beginsAndEnds: LintRule = ({ procedure, steps, kinds }) => {
  const problems: Problem[] = [];
  const first = procedure.steps[0];
  const last = procedure.steps.at(-1);
  if (first && !kinds.get(first.kind)?.first) {
    problems.push(fault('/steps/0', 'step.first', '第一个步骤须是申请'));
  }
  if (last && !kinds.get(last.kind)?.last) {
    const path = `/steps/${procedure.steps.length - 1}`;
    problems.push(fault(path, 'step.last', '最后一个步骤须是结束'));
  }
  for (const { step, path, inside, siblings, position } of steps) {
    const kind = kinds.get(step.kind);
    if (kind?.first && (inside.length > 0 || position > 0)) {
      problems.push(fault(path, 'step.firstOnly', '申请只能是第一个步骤'));
    }
    if (kind?.last && position < siblings.length - 1) {
      problems.push(fault(path, 'step.afterEnd', '结束之后的步骤永远走不到'));
    }
  }
  return problems;
};

function conditionProblems({ procedure, kinds }: Linted): Problem[] {
  return everyBlock(procedure).flatMap(({ block, path, parent }) => {
    const conditional = kinds.get(parent.kind)?.blocks?.conditions;
    if (conditional && block.when === undefined && !block.otherwise) {
      return [fault(path, 'block.condition', '分支须写明条件，或设为“其他情况”')];
    }
    if (block.when !== undefined && (block.otherwise || !conditional)) {
      return [fault(`${path}/when`, 'block.condition', '这里不需要条件')];
    }
    return [];
  });
}

/** Blocks in the number that the kind has; a branch says what happens in all other cases. */
export const blocksFit: LintRule = (linted) => {
  const problems = conditionProblems(linted);
  for (const { step, path } of linted.steps) {
    const rule = linted.kinds.get(step.kind)?.blocks;
    const count = step.blocks?.length ?? 0;
    if (!rule && count > 0) {
      problems.push(fault(`${path}/blocks`, 'step.blocks', '该步骤里面不能再有步骤'));
    }
    if (rule && (count < rule.min || count > rule.max)) {
      const range = rule.min === rule.max ? `${rule.min}` : `${rule.min} 至 ${rule.max}`;
      problems.push(fault(`${path}/blocks`, 'step.blocks', `须有 ${range} 个分支`));
    }
    const others = (step.blocks ?? []).filter((block) => block.otherwise).length;
    if (rule?.conditions && others !== 1) {
      const message = '须有且只有一个“其他情况”分支，否则可能无路可走';
      problems.push(fault(`${path}/blocks`, 'branch.otherwise', message));
    }
  }
  return problems;
};
