// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface HeadingConfig {
  level?: 2 | 3;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '标题',
  type: 'object',
  additionalProperties: false,
  properties: {
    level: {
      title: '级别',
      'x-en': 'Level',
      type: 'integer',
      enum: [2, 3],
      'x-labels': {
        '2': { 'zh-CN': '大标题', en: 'Large' },
        '3': { 'zh-CN': '小标题', en: 'Small' },
      },
    },
  },
};
