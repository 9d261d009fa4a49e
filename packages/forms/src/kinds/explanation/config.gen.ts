// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface ExplanationConfig {
  /**
   * 不填时显示字段名称
   */
  text?: {
    'zh-CN': string;
    en?: string;
  };
  tone?: 'info' | 'warning';
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '说明',
  type: 'object',
  additionalProperties: false,
  properties: {
    text: {
      title: '说明文字',
      'x-en': 'Words',
      'x-help': { 'zh-CN': '不填时显示字段名称', en: 'The label is shown when there are none' },
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
      'x-kind': 'longtext',
    },
    tone: {
      title: '样式',
      'x-en': 'Look',
      type: 'string',
      enum: ['info', 'warning'],
      'x-labels': {
        info: { 'zh-CN': '一般说明', en: 'Information' },
        warning: { 'zh-CN': '提醒', en: 'Warning' },
      },
    },
  },
};
