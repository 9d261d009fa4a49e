import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { BranchConfig } from './config.gen.ts';

/** Takes the first block whose condition holds, else the one for all other cases. */
export function enter(step: StepContext<BranchConfig, null>): StepMove[] {
  const taken =
    step.blocks.find((block) => block.when !== undefined && step.holds(block.when)) ??
    step.blocks.find((block) => block.otherwise);
  if (!taken) return step.fail('branch.none', '没有一个分支的条件成立');
  const condition = taken.when ?? null;
  return [
    { type: 'Log', code: 'branch.taken', params: { block: taken.id, condition } },
    { type: 'OpenBody', block: taken.id, index: 0 },
  ];
}

export function on(_step: StepContext<BranchConfig>, event: StepEvent): StepMove[] {
  return event.type === 'BodyDone' ? [{ type: 'Finish' }] : [];
}

/** A step inside is done again: its block stays the one that was taken. */
export const reopen = (_step: StepContext<BranchConfig, null>, block: string): StepMove[] => [
  { type: 'OpenBody', block, index: 0 },
];
