// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface RegionConfig {
  /**
   * 不选就不限定
   */
  root?: string;
  level?: 'county' | 'street' | 'community';
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '行政区划',
  type: 'object',
  additionalProperties: false,
  properties: {
    root: {
      title: '限定在此区划之下',
      'x-en': 'Only beneath this division',
      'x-help': { 'zh-CN': '不选就不限定', en: 'Anywhere when nothing is chosen' },
      type: 'string',
      pattern: '^\\d{12}$',
      'x-kind': 'region',
      'x-example': '321111000000',
    },
    level: {
      title: '至少选到',
      'x-en': 'Down to at least',
      type: 'string',
      enum: ['county', 'street', 'community'],
      'x-labels': {
        county: { 'zh-CN': '县（区）', en: 'County or district' },
        street: { 'zh-CN': '街道（乡镇）', en: 'Street or township' },
        community: { 'zh-CN': '社区（村）', en: 'Community or village' },
      },
    },
  },
};
