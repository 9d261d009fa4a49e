// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface YesNoConfig {
  yes?: {
    'zh-CN': string;
    en?: string;
  };
  no?: {
    'zh-CN': string;
    en?: string;
  };
  /**
   * 例如承诺类事项必须为是
   */
  must?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '是否',
  type: 'object',
  additionalProperties: false,
  properties: {
    yes: {
      title: '“是”的文字',
      'x-en': 'Words for yes',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
    no: {
      title: '“否”的文字',
      'x-en': 'Words for no',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
    },
    must: {
      title: '必须选择的答案',
      'x-en': 'Answer that must be chosen',
      'x-help': { 'zh-CN': '例如承诺类事项必须为是', en: 'For promises, e.g., it must be yes' },
      type: 'boolean',
    },
  },
};
