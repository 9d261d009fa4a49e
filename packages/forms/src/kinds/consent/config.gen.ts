// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface ConsentConfig {
  wording: {
    'zh-CN': string;
    en?: string;
  };
  statement?: {
    'zh-CN': string;
    en?: string;
  };
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '同意书',
  type: 'object',
  additionalProperties: false,
  required: ['wording'],
  properties: {
    wording: {
      title: '需要同意的内容',
      'x-en': 'What is agreed to',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: {
        'zh-CN': { type: 'string', minLength: 1, maxLength: 20000 },
        en: { type: 'string', maxLength: 20000 },
      },
      'x-kind': 'longtext',
    },
    statement: {
      title: '勾选处的文字',
      'x-en': 'Words beside the tick',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
  },
};
