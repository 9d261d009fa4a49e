// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface NumberConfig {
  min?: number;
  max?: number;
  decimals?: number;
  unit?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '数字',
  type: 'object',
  additionalProperties: false,
  properties: {
    min: { title: '最小值', 'x-en': 'Smallest value', type: 'number' },
    max: { title: '最大值', 'x-en': 'Largest value', type: 'number' },
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
