// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface DateTimeConfig {
  min?: string;
  max?: string;
  notBeforeToday?: boolean;
  notAfterToday?: boolean;
  step?: 5 | 10 | 15 | 20 | 30 | 60;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '日期时间',
  type: 'object',
  additionalProperties: false,
  properties: {
    min: {
      title: '最早日期',
      'x-en': 'Earliest day',
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      'x-kind': 'date',
    },
    max: {
      title: '最晚日期',
      'x-en': 'Latest day',
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      'x-kind': 'date',
    },
    notBeforeToday: { title: '不早于当天', 'x-en': 'Not before today', type: 'boolean' },
    notAfterToday: { title: '不晚于当天', 'x-en': 'Not after today', type: 'boolean' },
    step: {
      title: '间隔（分钟）',
      'x-en': 'Interval (minutes)',
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
