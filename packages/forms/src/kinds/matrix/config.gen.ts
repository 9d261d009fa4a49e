// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface MatrixConfig {
  /**
   * @minItems 1
   * @maxItems 100
   */
  rows: {
    label: {
      'zh-CN': string;
      en?: string;
    };
    /**
     * 不填就与文字相同；存入数据，发布后不要改；以字母或汉字开头
     */
    value: string;
  }[];
  /**
   * @minItems 1
   * @maxItems 11
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
      'x-en': 'Rows',
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
            title: '行的名称',
            'x-en': 'Stored name',
            'x-help': {
              'zh-CN': '不填就与文字相同；存入数据，发布后不要改；以字母或汉字开头',
              en: 'The words where left empty; stored in the data; not to be changed once published; a letter first',
            },
            type: 'string',
            pattern: '^\\p{L}[\\p{L}\\p{N}_]{0,59}$',
            'x-example': '水质',
            'x-from': 'label',
            'x-more': true,
          },
        },
      },
      minItems: 1,
      maxItems: 100,
    },
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
      maxItems: 11,
    },
    partial: { title: '可以只答一部分', 'x-en': 'Some rows may be left out', type: 'boolean' },
  },
};
