import { definePolicyKind } from '../define.ts';
import { checkThreshold, evaluateThreshold } from './behaviour.ts';
import { configSchema, type ThresholdConfig } from './config.gen.ts';

/** Outcome of a vote by exact fractions of those entitled, present or voting. */
export const threshold = definePolicyKind<ThresholdConfig>({
  kind: 'threshold',
  version: 1,
  title: { 'zh-CN': '表决门槛', en: 'Vote threshold' },
  settingsSchema: configSchema,
  check: checkThreshold,
  evaluate: evaluateThreshold,
  example: {
    settings: {
      quorum: { base: 'eligible', num: 2, den: 3, strict: false },
      pass: { base: 'present', num: 1, den: 2, strict: true },
    },
    inputs: { eligible: 45, present: 30, yes: 16, no: 0, abstain: 14 },
  },
});
