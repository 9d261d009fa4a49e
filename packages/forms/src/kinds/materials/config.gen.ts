// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface MaterialsConfig {
  /**
   * @minItems 1
   * @maxItems 100
   */
  checklist: {
    label: {
      'zh-CN': string;
      en?: string;
    };
    required?: boolean;
    waivable?: boolean;
    /**
     * 不填就用材料名称；存入数据，发布后不要改
     */
    key: string;
    help?: {
      'zh-CN': string;
      en?: string;
    };
    /**
     * 扩展名，小写
     *
     * @minItems 1
     */
    types?: string[];
    maxFiles?: number;
  }[];
  /**
   * 不填为 20 MB
   */
  maxSize?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '材料清单',
  type: 'object',
  additionalProperties: false,
  required: ['checklist'],
  properties: {
    checklist: {
      title: '材料清单',
      'x-en': 'Required materials',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'label'],
        properties: {
          label: {
            title: '材料名称',
            'x-en': 'Material',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
          required: {
            title: '必须提供',
            'x-en': 'Must be provided',
            type: 'boolean',
            'x-begins': true,
          },
          waivable: {
            title: '可以选“不适用”并写明理由',
            'x-en': 'May be “not applicable”, with a reason',
            type: 'boolean',
          },
          key: {
            title: '材料代号',
            'x-en': 'Stored name',
            'x-help': {
              'zh-CN': '不填就用材料名称；存入数据，发布后不要改',
              en: 'The name of the material where left empty; stored in the data; not to be changed once published',
            },
            type: 'string',
            pattern: '^\\p{L}[\\p{L}\\p{N}_]{0,59}$',
            'x-example': '身份证明',
            'x-from': 'label',
            'x-more': true,
          },
          help: {
            title: '说明',
            'x-en': 'Help',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
            'x-more': true,
          },
          types: {
            title: '允许的文件类型',
            'x-en': 'File types allowed',
            'x-help': { 'zh-CN': '扩展名，小写', en: 'Endings of file names, in lower case' },
            type: 'array',
            items: {
              title: '扩展名',
              'x-en': 'Ending',
              type: 'string',
              pattern: '^[a-z0-9]{1,8}$',
              'x-example': 'pdf',
            },
            minItems: 1,
            uniqueItems: true,
            'x-more': true,
          },
          maxFiles: {
            title: '最多份数',
            'x-en': 'Files at most',
            type: 'integer',
            minimum: 1,
            maximum: 50,
            'x-more': true,
          },
        },
      },
      maxItems: 100,
      minItems: 1,
    },
    maxSize: {
      title: '单个文件最大（MB）',
      'x-en': 'Largest file (MB)',
      'x-help': { 'zh-CN': '不填为 20 MB', en: '20 MB where left empty' },
      type: 'integer',
      minimum: 1,
      maximum: 2147483647,
      'x-scale': 1048576,
    },
  },
};
