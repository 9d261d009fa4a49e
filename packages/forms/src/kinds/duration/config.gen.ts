// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface DurationConfig {
  parts?: 'hours-minutes' | 'days-hours-minutes' | 'days-hours' | 'hours' | 'minutes';
  min?: number;
  max?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '时长',
  type: 'object',
  additionalProperties: false,
  properties: {
    parts: {
      title: '填写方式',
      'x-en': 'Entered as',
      type: 'string',
      enum: ['hours-minutes', 'days-hours-minutes', 'days-hours', 'hours', 'minutes'],
      'x-labels': {
        'hours-minutes': { 'zh-CN': '小时、分钟', en: 'Hours and minutes' },
        'days-hours-minutes': { 'zh-CN': '天、小时、分钟', en: 'Days, hours and minutes' },
        'days-hours': { 'zh-CN': '天、小时', en: 'Days and hours' },
        hours: { 'zh-CN': '小时', en: 'Hours' },
        minutes: { 'zh-CN': '分钟', en: 'Minutes' },
      },
    },
    min: { title: '最短（分钟）', 'x-en': 'Shortest (minutes)', type: 'integer', minimum: 0 },
    max: { title: '最长（分钟）', 'x-en': 'Longest (minutes)', type: 'integer', minimum: 0 },
  },
};
