// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PersonConfig {
  within?: 'all' | 'own-unit' | 'own-unit-and-below';
  post?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '人员',
  type: 'object',
  additionalProperties: false,
  properties: {
    within: { title: '可选范围', type: 'string', enum: ['all', 'own-unit', 'own-unit-and-below'] },
    post: { title: '限定岗位', type: 'string', minLength: 1, maxLength: 60 },
  },
};
