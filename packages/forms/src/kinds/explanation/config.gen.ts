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
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
      description: '不填时显示字段名称',
    },
    tone: { title: '样式', type: 'string', enum: ['info', 'warning'] },
  },
};
