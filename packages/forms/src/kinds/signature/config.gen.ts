// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface SignatureConfig {
  statement?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '手写签名',
  type: 'object',
  additionalProperties: false,
  properties: {
    statement: {
      title: '签名处的声明',
      'x-en': 'Statement above the signature',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: {
        'zh-CN': { type: 'string', minLength: 1, maxLength: 500 },
        en: { type: 'string', maxLength: 500 },
      },
    },
  },
};
