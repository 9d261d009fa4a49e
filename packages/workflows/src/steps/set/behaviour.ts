import type { Json, StepContext, StepMove } from '../../core/index.ts';
import type { SetConfig } from './config.gen.ts';

/** Each value may read those before it. */
export function enter(step: StepContext<SetConfig, null>): StepMove[] {
  const values: Record<string, Json> = {};
  for (const { name, value } of step.settings.variables) {
    values[name] = step.evaluate(value, values);
  }
  return [
    { type: 'SetVariables', values },
    { type: 'Log', code: 'set.done', params: { values } },
    { type: 'Finish' },
  ];
}
