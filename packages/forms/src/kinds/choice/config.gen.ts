// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface ChoiceConfig {
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
  widget?: 'radio' | 'select';
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '单选',
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
    widget: {
      title: '样式',
      'x-en': 'Look',
      type: 'string',
      enum: ['radio', 'select'],
      'x-labels': {
        radio: { 'zh-CN': '逐项列出', en: 'All in view' },
        select: { 'zh-CN': '下拉列表', en: 'A list to open' },
      },
    },
  },
};
