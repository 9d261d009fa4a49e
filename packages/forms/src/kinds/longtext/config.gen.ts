// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface LongtextConfig {
  minLength?: number;
  maxLength?: number;
  rows?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '多行文本',
  type: 'object',
  additionalProperties: false,
  properties: {
    minLength: { title: '最少字数', 'x-en': 'Characters at least', type: 'integer', minimum: 0 },
    maxLength: {
      title: '最多字数',
      'x-en': 'Characters at most',
      type: 'integer',
      minimum: 1,
      maximum: 50000,
    },
    rows: { title: '显示行数', 'x-en': 'Lines shown', type: 'integer', minimum: 2, maximum: 30 },
  },
};
