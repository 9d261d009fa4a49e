// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RatingConfig {
  stars?: number;
  low?: {
    'zh-CN': string;
    en?: string;
  };
  high?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '星级评价',
  type: 'object',
  additionalProperties: false,
  properties: {
    stars: { title: '星数', 'x-en': 'Stars', type: 'integer', minimum: 2, maximum: 10 },
    low: {
      title: '一星的说明',
      'x-en': 'Words for one star',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
    high: {
      title: '满星的说明',
      'x-en': 'Words for all stars',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
  },
};
