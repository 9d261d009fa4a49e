// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RankingConfig {
  /**
   * @minItems 1
   * @maxItems 50
   */
  options: {
    value: string;
    label: {
      'zh-CN': string;
      en?: string;
    };
  }[];
  top?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '排序',
  type: 'object',
  additionalProperties: false,
  required: ['options'],
  properties: {
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
      maxItems: 50,
    },
    top: { title: '只排前几项', type: 'integer', minimum: 1, maximum: 50 },
  },
};
