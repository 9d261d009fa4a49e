// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RecordConfig {
  register?: string;
  /**
   * 选定记录后，把记录里的内容填入旁边标识相同的字段，之后仍可修改。
   */
  copy?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '台账记录',
  type: 'object',
  additionalProperties: false,
  properties: {
    register: {
      title: '从哪个台账选',
      'x-en': 'Register',
      type: 'string',
      minLength: 1,
      maxLength: 80,
      'x-kind': 'register',
    },
    copy: {
      title: '选定后带出同名字段',
      'x-en': 'Fill fields of the same name',
      'x-help': {
        'zh-CN': '选定记录后，把记录里的内容填入旁边标识相同的字段，之后仍可修改。',
        en: 'What the record says is put into the fields beside it that have the same key; it can still be changed.',
      },
      type: 'boolean',
    },
  },
};
