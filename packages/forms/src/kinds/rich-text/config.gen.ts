// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RichTextConfig {
  maxLength?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '富文本',
  type: 'object',
  additionalProperties: false,
  properties: {
    maxLength: {
      title: '最多字数',
      'x-en': 'Characters at most',
      type: 'integer',
      minimum: 1,
      maximum: 50000,
    },
  },
};
