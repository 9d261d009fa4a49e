import { defineStep } from '../../core/index.ts';
import { mergeFields } from '../shared/index.ts';
import { enter } from './behaviour.ts';
import { endConfigSchema, type EndConfig } from './config.gen.ts';

/** 结束: the case ends here, whatever else is open in it. */
export const end = defineStep<EndConfig>({
  kind: 'end',
  version: 1,
  bpmn: 'endEvent',
  group: 'flow',
  title: { 'zh-CN': '结束', en: 'End' },
  description: {
    'zh-CN': '事项到此结束：办结或不予通过。',
    en: 'The case ends here: completed or refused.',
  },
  configSchema: endConfigSchema,
  example: { phase: 'completed', outcome: { 'zh-CN': '办结：{{ n }}', en: 'Done: {{ n }}' } },
  last: true,
  uses: ({ outcome }) => ({
    expressions: outcome ? mergeFields('/outcome', outcome) : [],
  }),
  enter,
});
