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
    min: { title: '最早日期', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    max: { title: '最晚日期', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    notBeforeToday: { title: '不早于当天', type: 'boolean' },
    notAfterToday: { title: '不晚于当天', type: 'boolean' },
    step: { title: '间隔（分钟）', type: 'integer', enum: [5, 10, 15, 20, 30, 60] },
  },
};
