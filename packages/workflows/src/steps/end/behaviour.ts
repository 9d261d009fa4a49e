import type { StepContext, StepMove } from '../../core/index.ts';
import type { EndConfig } from './config.gen.ts';

export function enter(step: StepContext<EndConfig, null>): StepMove[] {
  const { phase, outcome } = step.settings;
  const words = outcome ? step.merge(outcome['zh-CN']) : '';
  return [{ type: 'EndCase', phase, ...(words ? { outcome: words } : {}) }];
}
