// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface TimeConfig {
  min?: string;
  max?: string;
  /**
   * 从最早时间算起，没有最早时间时从零点算起
   */
  step?: 5 | 10 | 15 | 20 | 30 | 60;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '时间',
  type: 'object',
  additionalProperties: false,
  properties: {
    min: {
      title: '最早时间',
      'x-en': 'Earliest time',
      type: 'string',
      pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
      'x-kind': 'time',
    },
    max: {
      title: '最晚时间',
      'x-en': 'Latest time',
      type: 'string',
      pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
      'x-kind': 'time',
    },
    step: {
      title: '间隔（分钟）',
      'x-en': 'Interval (minutes)',
      'x-help': {
        'zh-CN': '从最早时间算起，没有最早时间时从零点算起',
        en: 'Counted from the earliest time, from midnight where there is none',
      },
      type: 'integer',
      enum: [5, 10, 15, 20, 30, 60],
      'x-labels': {
        '5': { 'zh-CN': '5 分钟', en: '5 minutes' },
        '10': { 'zh-CN': '10 分钟', en: '10 minutes' },
        '15': { 'zh-CN': '15 分钟', en: '15 minutes' },
        '20': { 'zh-CN': '20 分钟', en: '20 minutes' },
        '30': { 'zh-CN': '30 分钟', en: '30 minutes' },
        '60': { 'zh-CN': '60 分钟', en: '60 minutes' },
      },
    },
  },
};
