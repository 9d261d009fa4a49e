// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface MatrixConfig {
  /**
   * @minItems 1
   * @maxItems 100
   */
  rows: {
    value: string;
    label: {
      'zh-CN': string;
      en?: string;
    };
  }[];
  /**
   * @minItems 1
   * @maxItems 11
   */
  options: {
    value: string;
    label: {
      'zh-CN': string;
      en?: string;
    };
  }[];
  partial?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '矩阵单选',
  type: 'object',
  additionalProperties: false,
  required: ['rows', 'options'],
  properties: {
    rows: {
      title: '行',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'label'],
        properties: {
          value: { type: 'string', pattern: '^\\p{L}[\\p{L}\\p{N}_]{0,59}$' },
          label: {
            title: '文字',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
        },
      },
      minItems: 1,
      maxItems: 100,
    },
    options: {
      title: '选项',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'label'],
        properties: {
          value: { type: 'string', minLength: 1, maxLength: 60 },
          label: {
            title: '文字',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
        },
      },
      minItems: 1,
      maxItems: 11,
    },
    partial: { title: '可以只答一部分', type: 'boolean' },
  },
};
