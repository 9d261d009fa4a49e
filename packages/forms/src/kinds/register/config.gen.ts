// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RegisterConfig {}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '台账',
  type: 'object',
  additionalProperties: false,
  properties: {},
};
