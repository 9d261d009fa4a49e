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
      type: 'string',
      enum: ['hours-minutes', 'days-hours-minutes', 'days-hours', 'hours', 'minutes'],
    },
    min: { title: '最短（分钟）', type: 'integer', minimum: 0 },
    max: { title: '最长（分钟）', type: 'integer', minimum: 0 },
  },
};
