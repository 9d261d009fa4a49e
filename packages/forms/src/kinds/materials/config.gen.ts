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
   * 5 MB 填 5242880，10 MB 填 10485760，50 MB 填 52428800；不填为 20 MB
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
            title: '材料代号（存入数据，填的人看不到）',
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
      title: '单个文件最大多少字节',
      'x-en': 'Largest file (bytes)',
      'x-help': {
        'zh-CN': '5 MB 填 5242880，10 MB 填 10485760，50 MB 填 52428800；不填为 20 MB',
        en: '5 MB is 5242880, 10 MB is 10485760, 50 MB is 52428800; without it 20 MB',
      },
      type: 'integer',
      minimum: 1,
      maximum: 2147483647,
    },
  },
};
