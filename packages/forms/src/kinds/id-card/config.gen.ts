// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface IdCardConfig {
  minAge?: number;
  maxAge?: number;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '身份证号',
  type: 'object',
  additionalProperties: false,
  properties: {
    minAge: {
      title: '最小年龄',
      'x-en': 'Youngest age',
      type: 'integer',
      minimum: 0,
      maximum: 150,
    },
    maxAge: { title: '最大年龄', 'x-en': 'Oldest age', type: 'integer', minimum: 0, maximum: 150 },
  },
};
