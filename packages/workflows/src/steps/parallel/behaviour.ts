import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { ParallelConfig } from './config.gen.ts';

export const enter = (step: StepContext<ParallelConfig, null>): StepMove[] =>
  step.blocks.map((block) => ({ type: 'OpenBody', block: block.id, index: 0 }));

/** How many blocks must be done. */
function enough({ join, count }: ParallelConfig, of: number): number {
  if (join === 'any') return 1;
  return join === 'count' ? Math.min(count ?? of, of) : of;
}

/** Goes on when enough blocks are done; what is still open in the others is cancelled. */
export function on(step: StepContext<ParallelConfig>, event: StepEvent): StepMove[] {
  if (event.type !== 'BodyDone') return [];
  const done = step.bodies.filter((body) => body.done).length;
  return done >= enough(step.settings, step.blocks.length) ? [{ type: 'Finish' }] : [];
}

/** A step inside is done again: the other blocks count as done. */
export const reopen = (step: StepContext<ParallelConfig, null>, block: string): StepMove[] =>
  step.blocks.map((one) => ({ type: 'OpenBody', block: one.id, index: 0, done: one.id !== block }));
