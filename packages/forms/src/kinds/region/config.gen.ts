// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RegionConfig {
  root?: string;
  level?: 'county' | 'street' | 'community';
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '行政区划',
  type: 'object',
  additionalProperties: false,
  properties: {
    root: { title: '限定在此区划之下', type: 'string', pattern: '^\\d{12}$' },
    level: { title: '至少选到', type: 'string', enum: ['county', 'street', 'community'] },
  },
};
