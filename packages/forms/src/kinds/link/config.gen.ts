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
      description: '含其下级域名，如 gov.cn',
      type: 'array',
      items: { type: 'string', pattern: '^[^\\s./:]+([.][^\\s./:]+)+$' },
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
    },
    secure: { title: '只接受 https', type: 'boolean' },
    example: { title: '示例', type: 'string', maxLength: 200, description: '在输入框里以浅色显示' },
  },
};
