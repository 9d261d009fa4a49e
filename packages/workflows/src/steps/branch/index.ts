import { defineStep } from '../../core/index.ts';
import { enter, on, reopen } from './behaviour.ts';
import { branchConfigSchema, type BranchConfig } from './config.gen.ts';

/** 条件分支: the first block whose condition holds; none is an incident, never a guess. */
export const branch = defineStep<BranchConfig>({
  kind: 'branch',
  version: 1,
  bpmn: 'exclusive',
  group: 'flow',
  title: { 'zh-CN': '条件分支', en: 'Branch' },
  description: {
    'zh-CN': '按条件走其中一个分支；都不成立时走“其他情况”。',
    en: 'Goes through the first block whose condition holds, or the one for other cases.',
  },
  configSchema: branchConfigSchema,
  example: {},
  blocks: { min: 2, max: 20, conditions: true },
  enter,
  on,
  reopen,
});
