// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface BodyConfig {
  /**
   * 机构的标识，如 residents-committee
   *
   * @minItems 1
   * @maxItems 50
   */
  keys?: string[];
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '机构',
  type: 'object',
  additionalProperties: false,
  properties: {
    keys: {
      title: '限定机构',
      'x-en': 'Only these bodies',
      'x-help': {
        'zh-CN': '机构的标识，如 residents-committee',
        en: 'Keys of bodies, e.g. residents-committee',
      },
      type: 'array',
      items: {
        title: '机构标识',
        'x-en': 'Key of the body',
        type: 'string',
        minLength: 1,
        maxLength: 80,
      },
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
    },
  },
};
