import { defineStep } from '../../core/index.ts';
import { enter, on, reopen } from './behaviour.ts';
import { repeatConfigSchema, type RepeatConfig } from './config.gen.ts';

/** 循环: the same steps until a condition holds, a bounded number of times. */
export const repeat = defineStep<RepeatConfig>({
  kind: 'repeat',
  version: 1,
  bpmn: 'loop',
  group: 'flow',
  title: { 'zh-CN': '循环办理', en: 'Repeat' },
  description: {
    'zh-CN': '重复办理一组步骤，直到条件成立或满最多轮次。',
    en: 'The same steps again until a condition holds, at most so many rounds.',
  },
  configSchema: repeatConfigSchema,
  initial: { maxRounds: 3 },
  example: { until: 'n > 3', maxRounds: 3 },
  blocks: { min: 1, max: 1 },
  uses: ({ until }) => ({
    expressions: [{ path: '/until', feel: until, result: 'boolean' }],
    inside: ['round'],
  }),
  enter,
  on,
  reopen,
});
