import type { Problem } from '@yishi/policies';
import { defineStep } from '../../core/index.ts';
import { enter, mended, on, reopen } from './behaviour.ts';
import { forEachConfigSchema, type ForEachConfig } from './config.gen.ts';

function lint({ from, form, field, items }: ForEachConfig): Problem[] {
  if (from === 'field' && !(form && field)) {
    return [
      { path: '/field', code: 'forEach.source', message: '须写明逐项取自哪张表单的哪个字段' },
    ];
  }
  if (from === 'list' && !items?.length) {
    return [{ path: '/items', code: 'forEach.source', message: '清单不能为空' }];
  }
  return [];
}

/** 逐项办理: the same steps for every row of a field or entry of a list. */
export const forEach = defineStep<ForEachConfig, never>({
  kind: 'for-each',
  version: 1,
  bpmn: 'each',
  group: 'flow',
  title: { 'zh-CN': '逐项办理', en: 'For each' },
  description: {
    'zh-CN': '对清单或表格中的每一项办理同样的步骤，逐项或同时进行。',
    en: 'The same steps for every item of a list or table, one after another or together.',
  },
  configSchema: forEachConfigSchema,
  initial: { from: 'list', order: 'sequence' },
  example: { from: 'field', form: 'f', field: 'list', order: 'together' },
  blocks: { min: 1, max: 1 },
  uses: ({ from, form, field, as }) => ({
    fields: from === 'field' && form && field ? [{ path: '/field', form, field }] : [],
    inside: [as ?? 'item'],
  }),
  lint,
  enter,
  on,
  reopen,
  mended,
});
