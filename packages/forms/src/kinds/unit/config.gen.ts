// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface UnitConfig {
  within?: 'all' | 'own-unit-and-below';
  /**
   * @minItems 1
   */
  levels?: ('district' | 'street' | 'community' | 'area' | 'building' | 'department')[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '单位',
  type: 'object',
  additionalProperties: false,
  properties: {
    within: { title: '可选范围', type: 'string', enum: ['all', 'own-unit-and-below'] },
    levels: {
      title: '限定层级',
      type: 'array',
      items: {
        type: 'string',
        enum: ['district', 'street', 'community', 'area', 'building', 'department'],
      },
      minItems: 1,
      uniqueItems: true,
    },
  },
};
