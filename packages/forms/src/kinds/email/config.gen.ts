// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface EmailConfig {
  /**
   * 含其下级域名，如 gov.cn
   *
   * @minItems 1
   * @maxItems 50
   */
  domains?: string[];
  /**
   * 在输入框里以浅色显示
   */
  example?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '电子邮箱',
  type: 'object',
  additionalProperties: false,
  properties: {
    domains: {
      title: '限定邮箱域名',
      'x-en': 'Only addresses of these domains',
      'x-help': { 'zh-CN': '含其下级域名，如 gov.cn', en: 'With those beneath them, e.g. gov.cn' },
      type: 'array',
      items: {
        title: '域名',
        'x-en': 'Domain',
        type: 'string',
        pattern: '^[a-z0-9-]+([.][a-z0-9-]+)+$',
        'x-example': 'gov.cn',
      },
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
    },
    example: {
      title: '示例',
      'x-en': 'Example',
      'x-help': { 'zh-CN': '在输入框里以浅色显示', en: 'Shown in grey inside the field' },
      type: 'string',
      maxLength: 200,
    },
  },
};
