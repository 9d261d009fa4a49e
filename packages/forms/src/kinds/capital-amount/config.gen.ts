// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface CapitalAmountConfig {
  prefix?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '大写金额',
  type: 'object',
  additionalProperties: false,
  properties: {
    prefix: { title: '前面写“人民币”', 'x-en': 'Begin with “人民币”', type: 'boolean' },
  },
};
