import { defineStep } from '../../core/index.ts';
import { enter } from './behaviour.ts';
import { setConfigSchema, type SetConfig } from './config.gen.ts';

/** 赋值: puts values under names for later expressions. */
export const set = defineStep<SetConfig>({
  kind: 'set',
  version: 1,
  bpmn: 'scriptTask',
  group: 'automatic',
  title: { 'zh-CN': '计算取值', en: 'Set values' },
  description: {
    'zh-CN': '用表达式算出数值，供后面的条件使用。',
    en: 'Computes values that later conditions read.',
  },
  configSchema: setConfigSchema,
  example: { variables: [{ name: 'double', value: 'n * 2' }] },
  uses: ({ variables }) => ({
    expressions: variables.map(({ value }, index) => ({
      path: `/variables/${index}/value`,
      feel: value,
    })),
    variables: variables.map(({ name }) => name),
  }),
  enter,
});
