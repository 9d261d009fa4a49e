// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface TableConfig {
  minRows?: number;
  maxRows?: number;
  /**
   * 需要在表尾合计的列，填列的名称
   */
  sums?: string[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '明细表',
  type: 'object',
  additionalProperties: false,
  properties: {
    minRows: {
      title: '最少行数',
      'x-en': 'Rows at least',
      type: 'integer',
      minimum: 0,
      maximum: 1000,
    },
    maxRows: {
      title: '最多行数',
      'x-en': 'Rows at most',
      type: 'integer',
      minimum: 1,
      maximum: 1000,
    },
    sums: {
      title: '合计列',
      'x-en': 'Columns with totals',
      'x-help': {
        'zh-CN': '需要在表尾合计的列，填列的名称',
        en: 'Names of the columns that are added up at the foot',
      },
      type: 'array',
      items: { title: '列的名称', 'x-en': 'Name of the column', type: 'string', minLength: 1 },
      uniqueItems: true,
    },
  },
};
