// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface MultiChoiceConfig {
  /**
   * @minItems 1
   * @maxItems 500
   */
  options: {
    label: {
      'zh-CN': string;
      en?: string;
    };
    /**
     * 不填就与文字相同；存入数据，发布后不要改
     */
    value: string;
  }[];
  min?: number;
  max?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '多选',
  type: 'object',
  additionalProperties: false,
  required: ['options'],
  properties: {
    options: {
      title: '选项',
      'x-en': 'Options',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'label'],
        properties: {
          label: {
            title: '文字',
            'x-en': 'Words',
            type: 'object',
            additionalProperties: false,
            required: ['zh-CN'],
            properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
          },
          value: {
            title: '选项值',
            'x-en': 'Stored value',
            'x-help': {
              'zh-CN': '不填就与文字相同；存入数据，发布后不要改',
              en: 'The words where left empty; stored in the data; not to be changed once published',
            },
            type: 'string',
            minLength: 1,
            maxLength: 60,
            'x-from': 'label',
            'x-more': true,
          },
        },
      },
      minItems: 1,
      maxItems: 500,
    },
    min: { title: '至少选几项', 'x-en': 'Chosen at least', type: 'integer', minimum: 0 },
    max: { title: '至多选几项', 'x-en': 'Chosen at most', type: 'integer', minimum: 1 },
  },
};
