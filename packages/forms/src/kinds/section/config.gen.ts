// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface SectionConfig {
  collapsed?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '分组',
  type: 'object',
  additionalProperties: false,
  properties: { collapsed: { title: '默认收起', 'x-en': 'Closed at first', type: 'boolean' } },
};
