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
    min: { title: '最早时间', type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    max: { title: '最晚时间', type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    step: {
      title: '间隔（分钟）',
      description: '从最早时间算起，没有最早时间时从零点算起',
      type: 'integer',
      enum: [5, 10, 15, 20, 30, 60],
    },
  },
};
