import type { Problem } from '@yishi/policies';
import { defineStep } from '../../core/index.ts';
import { enter, on, reopen } from './behaviour.ts';
import { parallelConfigSchema, type ParallelConfig } from './config.gen.ts';

function lint({ join, count }: ParallelConfig): Problem[] {
  if (join !== 'count' || count !== undefined) return [];
  return [{ path: '/count', code: 'parallel.count', message: '须写明完成几个即可往下' }];
}

/** 并行: blocks at the same time, until all, any or some of them are done. */
export const parallel = defineStep<ParallelConfig>({
  kind: 'parallel',
  version: 1,
  bpmn: 'parallel',
  group: 'flow',
  title: { 'zh-CN': '并行', en: 'Parallel' },
  description: {
    'zh-CN': '几个分支同时进行，全部、任一或若干个完成后往下。',
    en: 'Blocks at the same time; goes on when all, any or some of them are done.',
  },
  configSchema: parallelConfigSchema,
  example: { join: 'all' },
  blocks: { min: 2, max: 20 },
  lint,
  enter,
  on,
  reopen,
});
