// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PostConfig {
  heads?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '岗位',
  type: 'object',
  additionalProperties: false,
  properties: {
    heads: { title: '只列负责人岗位', 'x-en': 'Only posts of those in charge', type: 'boolean' },
  },
};
