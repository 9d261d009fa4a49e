// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface SliderConfig {
  min?: number;
  max?: number;
  step?: number;
  unit?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '滑块',
  type: 'object',
  additionalProperties: false,
  properties: {
    min: {
      title: '最小值',
      'x-en': 'Smallest value',
      type: 'number',
      minimum: -1000000,
      maximum: 1000000,
    },
    max: {
      title: '最大值',
      'x-en': 'Largest value',
      type: 'number',
      minimum: -1000000,
      maximum: 1000000,
    },
    step: { title: '间隔', 'x-en': 'Step', type: 'number', minimum: 0.01, maximum: 1000000 },
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
