// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface DateConfig {
  min?: string;
  max?: string;
  notBeforeToday?: boolean;
  notAfterToday?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '日期',
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
  },
};
