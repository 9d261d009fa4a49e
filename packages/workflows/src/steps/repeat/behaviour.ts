import type { StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { RepeatConfig } from './config.gen.ts';

const round = (step: StepContext<RepeatConfig, unknown>, index: number): StepMove => ({
  type: 'OpenBody',
  block: step.blocks[0]?.id ?? '',
  index,
  names: { round: index + 1 },
  alone: true,
});

export const enter = (step: StepContext<RepeatConfig, null>): StepMove[] => [round(step, 0)];

/** After every round: done, once more, or stopped visibly when it never ends. */
export function on(step: StepContext<RepeatConfig>, event: StepEvent): StepMove[] {
  if (event.type !== 'BodyDone') return [];
  const { until, maxRounds, exhausted } = step.settings;
  const rounds = event.index + 1;
  if (step.holds(until, { round: rounds })) return [{ type: 'Finish', result: { rounds } }];
  if (rounds < maxRounds) {
    return [
      { type: 'Log', code: 'repeat.again', params: { round: rounds + 1 } },
      round(step, event.index + 1),
    ];
  }
  if (exhausted === 'continue') return [{ type: 'Finish', result: { rounds, exhausted: true } }];
  return step.fail('repeat.exhausted', `已满 ${maxRounds} 轮，条件仍未达到`);
}

export const reopen = (
  step: StepContext<RepeatConfig, null>,
  _block: string,
  index?: number,
): StepMove[] => {
  const before = step.result as { rounds?: number } | undefined;
  return [round(step, index ?? Math.max(0, (before?.rounds ?? 1) - 1))];
};
