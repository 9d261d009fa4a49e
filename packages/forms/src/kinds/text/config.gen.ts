// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface TextConfig {
  minLength?: number;
  maxLength?: number;
  /**
   * 一般不用填。例：^[A-Z]-[0-9]{4}$ 只接受“A-2026”这样的编号
   */
  pattern?: string;
  patternMessage?: {
    'zh-CN': string;
    en?: string;
  };
  /**
   * 在输入框里以浅色显示
   */
  example?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '单行文本',
  type: 'object',
  additionalProperties: false,
  properties: {
    minLength: { title: '最少字数', 'x-en': 'Characters at least', type: 'integer', minimum: 0 },
    maxLength: {
      title: '最多字数',
      'x-en': 'Characters at most',
      type: 'integer',
      minimum: 1,
      maximum: 2000,
    },
    pattern: {
      title: '必须符合的写法（正则表达式）',
      'x-en': 'Pattern (regular expression)',
      'x-help': {
        'zh-CN': '一般不用填。例：^[A-Z]-[0-9]{4}$ 只接受“A-2026”这样的编号',
        en: 'Seldom needed. ^[A-Z]-[0-9]{4}$ takes numbers such as A-2026 only; RE2 syntax, without look-around and back-references',
      },
      type: 'string',
      maxLength: 500,
      'x-more': true,
    },
    patternMessage: {
      title: '格式不符时的提示',
      'x-en': 'Said when it does not fit',
      type: 'object',
      additionalProperties: false,
      required: ['zh-CN'],
      properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
      'x-more': true,
    },
    example: {
      title: '示例',
      'x-en': 'Example',
      'x-help': { 'zh-CN': '在输入框里以浅色显示', en: 'Shown in grey inside the field' },
      type: 'string',
      maxLength: 200,
      'x-more': true,
    },
  },
};
