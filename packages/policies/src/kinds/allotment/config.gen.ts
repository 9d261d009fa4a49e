// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { SettingsSchema } from '../types.ts';

export interface AllotmentConfig {
  rows: string;
  name: string;
  weight: string;
  weightTitle?: {
    'zh-CN': string;
    en?: string;
  };
  total: string;
  rounding: 'half-up' | 'floor' | 'ceiling';
  /**
   * 每份须为它的整数倍；金额以分计，100 即元
   */
  step?: number;
  floor?: string;
  cap?: string;
  method: 'top-up' | 'within';
  format?: 'plain' | 'money';
  unit?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '分配',
  type: 'object',
  additionalProperties: false,
  required: ['rows', 'name', 'weight', 'total', 'rounding', 'method'],
  properties: {
    rows: { title: '分配对象（列表）', type: 'string', maxLength: 1000, format: 'feel' },
    name: { title: '对象名称', type: 'string', maxLength: 1000, format: 'feel' },
    weight: { title: '分配依据', type: 'string', maxLength: 1000, format: 'feel' },
    weightTitle: {
      title: '分配依据的名称',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: {
        'zh-CN': { title: '中文', type: 'string', minLength: 1, maxLength: 200 },
        en: { title: '英文', type: 'string', maxLength: 200 },
      },
    },
    total: { title: '总量', type: 'string', maxLength: 4000, format: 'feel' },
    rounding: {
      title: '总量取整（四舍五入、舍去、进一）',
      type: 'string',
      enum: ['half-up', 'floor', 'ceiling'],
    },
    step: {
      title: '最小单位',
      description: '每份须为它的整数倍；金额以分计，100 即元',
      type: 'integer',
      minimum: 1,
      maximum: 100000000,
    },
    floor: { title: '每份下限', type: 'string', maxLength: 1000, format: 'feel' },
    cap: { title: '每份上限', type: 'string', maxLength: 1000, format: 'feel' },
    method: {
      title: '下限如何保证（总量之外补足、总量之内调剂）',
      type: 'string',
      enum: ['top-up', 'within'],
    },
    format: { title: '显示为', type: 'string', enum: ['plain', 'money'] },
    unit: {
      title: '单位',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: {
        'zh-CN': { title: '中文', type: 'string', minLength: 1, maxLength: 20 },
        en: { title: '英文', type: 'string', maxLength: 20 },
      },
    },
  },
};
