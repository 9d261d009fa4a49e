// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface MoneyConfig {
  min?: number;
  max?: number;
  capital?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '金额',
  type: 'object',
  additionalProperties: false,
  properties: {
    min: { title: '最小金额（分）', type: 'integer' },
    max: { title: '最大金额（分）', type: 'integer' },
    capital: { title: '同时显示大写金额', type: 'boolean' },
  },
};
