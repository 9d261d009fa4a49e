// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface FilesConfig {
  maxFiles?: number;
  maxSize?: number;
  /**
   * 扩展名，小写
   *
   * @minItems 1
   */
  types?: string[];
  /**
   * @maxItems 100
   */
  checklist?: {
    key: string;
    label: {
      'zh-CN': string;
      en?: string;
    };
    required?: boolean;
    help?: {
      'zh-CN': string;
      en?: string;
    };
  }[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '附件',
  type: 'object',
  additionalProperties: false,
  properties: {
    maxFiles: { title: '最多份数', type: 'integer', minimum: 1, maximum: 200 },
    maxSize: { title: '单个文件上限（字节）', type: 'integer', minimum: 1, maximum: 2147483647 },
    types: {
      title: '允许的文件类型',
      type: 'array',
      items: { type: 'string', pattern: '^[a-z0-9]{1,8}$' },
      minItems: 1,
      uniqueItems: true,
      description: '扩展名，小写',
    },
    checklist: {
      title: '材料清单',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'label'],
        properties: {
          key: { type: 'string', minLength: 1, maxLength: 60 },
          label: {
            title: '材料名称',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
          required: { title: '必须提供', type: 'boolean' },
          help: {
            title: '说明',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
        },
      },
      maxItems: 100,
    },
  },
};
