// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface ComputedConfig {
  as?: 'number' | 'money' | 'text' | 'date' | 'yes-no';
  decimals?: number;
  unit?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '计算结果',
  type: 'object',
  additionalProperties: false,
  properties: {
    as: {
      title: '结果类型',
      'x-en': 'Result is',
      type: 'string',
      enum: ['number', 'money', 'text', 'date', 'yes-no'],
      'x-labels': {
        number: { 'zh-CN': '数字', en: 'A number' },
        money: { 'zh-CN': '金额', en: 'Money' },
        text: { 'zh-CN': '文字', en: 'Text' },
        date: { 'zh-CN': '日期', en: 'A date' },
        'yes-no': { 'zh-CN': '是否', en: 'Yes or no' },
      },
    },
    decimals: {
      title: '小数位数',
      'x-en': 'Decimal places',
      type: 'integer',
      minimum: 0,
      maximum: 6,
    },
    unit: {
      title: '计量单位',
      'x-en': 'Unit of measure',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
  },
};
