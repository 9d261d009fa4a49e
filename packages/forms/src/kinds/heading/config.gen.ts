// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface HeadingConfig {
  level?: 2 | 3;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '标题',
  type: 'object',
  additionalProperties: false,
  properties: { level: { title: '级别', type: 'integer', enum: [2, 3] } },
};
