// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PhoneConfig {
  landline?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '电话',
  type: 'object',
  additionalProperties: false,
  properties: { landline: { title: '可以填固定电话', 'x-en': 'Landlines too', type: 'boolean' } },
};
