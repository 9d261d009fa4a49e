// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface PostcodeConfig {
  /**
   * 如 212，只接受本地的邮政编码
   */
  begins?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '邮政编码',
  type: 'object',
  additionalProperties: false,
  properties: {
    begins: {
      title: '限定开头的数字',
      'x-en': 'First digits',
      'x-help': {
        'zh-CN': '如 212，只接受本地的邮政编码',
        en: 'Only local postcodes are taken, e.g. 212',
      },
      type: 'string',
      pattern: '^[0-9]{1,5}$',
      'x-example': '212',
    },
  },
};
