// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface BankCardConfig {
  /**
   * 单位账号没有统一的校验位，只检查位数
   */
  account?: boolean;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '银行卡号',
  type: 'object',
  additionalProperties: false,
  properties: {
    account: {
      title: '也可以填单位银行账号',
      'x-en': 'Accounts of organisations too',
      'x-help': {
        'zh-CN': '单位账号没有统一的校验位，只检查位数',
        en: 'They have no common check digit; only their length is checked',
      },
      type: 'boolean',
    },
  },
};
