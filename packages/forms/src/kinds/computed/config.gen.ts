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
    as: { title: '结果类型', type: 'string', enum: ['number', 'money', 'text', 'date', 'yes-no'] },
    decimals: { title: '小数位数', type: 'integer', minimum: 0, maximum: 6 },
    unit: {
      title: '计量单位',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
  },
};
