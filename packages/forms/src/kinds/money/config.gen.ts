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
    min: {
      title: '最小金额',
      'x-en': 'Smallest amount',
      type: 'integer',
      'x-kind': 'money',
      'x-settings': { min: -100000000000000, max: 100000000000000 },
    },
    max: {
      title: '最大金额',
      'x-en': 'Largest amount',
      type: 'integer',
      'x-kind': 'money',
      'x-settings': { min: -100000000000000, max: 100000000000000 },
    },
    capital: {
      title: '同时显示大写金额',
      'x-en': 'Amount in capital characters beside it',
      type: 'boolean',
    },
  },
};
