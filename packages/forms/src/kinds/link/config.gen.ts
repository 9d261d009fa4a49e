// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface LinkConfig {
  /**
   * 含其下级域名，如 gov.cn
   *
   * @minItems 1
   * @maxItems 50
   */
  hosts?: string[];
  secure?: boolean;
  /**
   * 在输入框里以浅色显示
   */
  example?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '网址',
  type: 'object',
  additionalProperties: false,
  properties: {
    hosts: {
      title: '限定网站',
      'x-en': 'Only these sites',
      'x-help': { 'zh-CN': '含其下级域名，如 gov.cn', en: 'With those beneath them, e.g. gov.cn' },
      type: 'array',
      items: {
        title: '网站',
        'x-en': 'Site',
        type: 'string',
        pattern: '^[^\\s./:]+([.][^\\s./:]+)+$',
        'x-example': 'gov.cn',
      },
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
    },
    secure: { title: '只接受 https', 'x-en': 'Only https', type: 'boolean' },
    example: {
      title: '示例',
      'x-en': 'Example',
      'x-help': { 'zh-CN': '在输入框里以浅色显示', en: 'Shown in grey inside the field' },
      type: 'string',
      maxLength: 200,
    },
  },
};
