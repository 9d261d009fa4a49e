// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { SettingsSchema } from '../types.ts';

export interface FormulaConfig {
  /**
   * @maxItems 50
   */
  inputs: {
    key: string;
    title?: {
      'zh-CN': string;
      en?: string;
    };
    format?: 'plain' | 'money';
  }[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  lines: {
    key: string;
    title?: {
      'zh-CN': string;
      en?: string;
    };
    value: string;
    format?: 'plain' | 'money';
  }[];
  result?: string;
}

export const configSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '公式',
  type: 'object',
  additionalProperties: false,
  required: ['inputs', 'lines'],
  properties: {
    inputs: {
      title: '输入数据',
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key'],
        properties: {
          key: { title: '名称', type: 'string', minLength: 1, maxLength: 60 },
          title: {
            title: '说明',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: {
              'zh-CN': { title: '中文', type: 'string', minLength: 1, maxLength: 200 },
              en: { title: '英文', type: 'string', maxLength: 200 },
            },
          },
          format: { title: '显示为', type: 'string', enum: ['plain', 'money'] },
        },
      },
    },
    lines: {
      title: '计算步骤',
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'value'],
        properties: {
          key: { title: '名称', type: 'string', minLength: 1, maxLength: 60 },
          title: {
            title: '说明',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: {
              'zh-CN': { title: '中文', type: 'string', minLength: 1, maxLength: 200 },
              en: { title: '英文', type: 'string', maxLength: 200 },
            },
          },
          value: { title: '算式', type: 'string', maxLength: 4000, format: 'feel' },
          format: { title: '显示为', type: 'string', enum: ['plain', 'money'] },
        },
      },
    },
    result: { title: '以哪一步为结果（不填则为全部）', type: 'string', maxLength: 60 },
  },
};
