// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface MaterialsConfig {
  /**
   * @minItems 1
   * @maxItems 100
   */
  checklist: {
    /**
     * 存入数据，发布后不要改；以字母或汉字开头
     */
    key: string;
    label: {
      'zh-CN': string;
      en?: string;
    };
    required?: boolean;
    waivable?: boolean;
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
   * 1 MB 为 1048576 字节
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
          key: {
            title: '材料的名称（存储）',
            'x-en': 'Stored name',
            'x-help': {
              'zh-CN': '存入数据，发布后不要改；以字母或汉字开头',
              en: 'Stored in the data; not to be changed once published; a letter first',
            },
            type: 'string',
            pattern: '^\\p{L}[\\p{L}\\p{N}_]{0,59}$',
            'x-example': '身份证明',
          },
          label: {
            title: '材料名称',
            'x-en': 'Material',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
          required: { title: '必须提供', 'x-en': 'Must be provided', type: 'boolean' },
          waivable: {
            title: '可以选“不适用”并写明理由',
            'x-en': 'May be “not applicable”, with a reason',
            type: 'boolean',
          },
          help: {
            title: '说明',
            'x-en': 'Help',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
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
          },
          maxFiles: {
            title: '最多份数',
            'x-en': 'Files at most',
            type: 'integer',
            minimum: 1,
            maximum: 50,
          },
        },
      },
      maxItems: 100,
      minItems: 1,
    },
    maxSize: {
      title: '单个文件上限（字节）',
      'x-en': 'Largest file (bytes)',
      'x-help': { 'zh-CN': '1 MB 为 1048576 字节', en: '1 MB is 1048576 bytes' },
      type: 'integer',
      minimum: 1,
      maximum: 2147483647,
    },
  },
};
