import { maxPeople, type Draft } from './draft.ts';
import { StepFailure } from './signals.ts';
import type { StepMove } from './step-kind.ts';
import { returnTargets } from './trail.ts';
import type { Located } from './tree.ts';

const wrong = (why: string): never => {
  throw new StepFailure('kind.failed', `步骤类型的答复有误：${why}`);
};

function checkTask(move: Extract<StepMove, { type: 'OpenTask' }>, keys: Set<string>): void {
  if (keys.has(move.key)) wrong(`任务 ${move.key} 重复`);
  keys.add(move.key);
  if (move.people.length === 0) wrong('任务没有办理人');
  if (move.people.length > maxPeople) wrong('任务的办理人过多');
  if (move.actions.length === 0) wrong('任务没有可做的操作');
}

/** The moves of a kind when they can be done as they are; else its step stops with an incident. */
export function checked(draft: Draft, located: Located, moves: StepMove[]): StepMove[] {
  const { activation } = located;
  const tasks = Object.values(draft.state.tasks).filter((task) => task.entry === activation.id);
  const keys = new Set(tasks.map((task) => task.key));
  const blocks = draft.index.place(activation.step).step.blocks ?? [];
  let ended = false;
  for (const move of moves) {
    if (ended) wrong('结束之后还有操作');
    switch (move.type) {
      case 'CloseTask':
        if (!keys.delete(move.key)) wrong(`没有任务 ${move.key}`);
        break;
      case 'OpenTask':
        checkTask(move, keys);
        break;
      case 'OpenBody':
        if (!blocks.some((block) => block.id === move.block)) wrong(`没有分支 ${move.block}`);
        break;
      case 'SendBack':
        if (!returnTargets(draft, located).includes(move.step)) {
          throw new StepFailure('return.target', `不能退回到步骤 ${move.step}：尚未经过`);
        }
        ended = true;
        break;
      case 'Finish':
      case 'EndCase':
        ended = true;
        break;
      default:
        break;
    }
  }
  return moves;
}
