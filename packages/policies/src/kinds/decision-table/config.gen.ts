// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { SettingsSchema } from '../types.ts';

export interface DecisionTableConfig {
  hitPolicy: 'unique' | 'first' | 'collect';
  /**
   * @minItems 1
   * @maxItems 20
   */
  inputs: {
    value: string;
    title?: {
      'zh-CN': string;
      en?: string;
    };
    format?: 'plain' | 'money';
  }[];
  /**
   * @minItems 1
   * @maxItems 20
   */
  outputs: {
    key: string;
    title?: {
      'zh-CN': string;
      en?: string;
    };
    format?: 'plain' | 'money';
  }[];
  /**
   * @minItems 1
   * @maxItems 500
   */
  rules: {
    when: string[];
    then: string[];
    note?: string;
  }[];
  otherwise?: string[];
}

export const configSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '决策表',
  type: 'object',
  additionalProperties: false,
  required: ['hitPolicy', 'inputs', 'outputs', 'rules'],
  properties: {
    hitPolicy: {
      title: '命中方式（唯一、首个、全部）',
      type: 'string',
      enum: ['unique', 'first', 'collect'],
    },
    inputs: {
      title: '条件列',
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value'],
        properties: {
          value: { title: '取值', type: 'string', maxLength: 1000, format: 'feel' },
          title: {
            title: '列名',
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
    outputs: {
      title: '结果列',
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key'],
        properties: {
          key: { title: '名称', type: 'string', minLength: 1, maxLength: 60 },
          title: {
            title: '列名',
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
    rules: {
      title: '规则行',
      type: 'array',
      minItems: 1,
      maxItems: 500,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['when', 'then'],
        properties: {
          when: {
            title: '条件（- 表示不限）',
            type: 'array',
            items: { type: 'string', maxLength: 1000, format: 'feel-unary' },
          },
          then: {
            title: '结果',
            type: 'array',
            items: { type: 'string', maxLength: 1000, format: 'feel' },
          },
          note: { title: '备注', type: 'string', maxLength: 500 },
        },
      },
    },
    otherwise: {
      title: '都不符合时的结果',
      type: 'array',
      items: { type: 'string', maxLength: 1000, format: 'feel' },
    },
  },
};
