// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface CodeConfig {
  /**
   * 条形码只能用字母、数字和英文符号
   */
  symbol?: 'qr' | 'barcode';
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '二维码 / 条形码',
  type: 'object',
  additionalProperties: false,
  properties: {
    symbol: {
      title: '图形',
      'x-en': 'Symbol',
      'x-help': {
        'zh-CN': '条形码只能用字母、数字和英文符号',
        en: 'A barcode holds letters, digits and signs of ASCII only',
      },
      type: 'string',
      enum: ['qr', 'barcode'],
      'x-labels': {
        qr: { 'zh-CN': '二维码', en: 'QR code' },
        barcode: { 'zh-CN': '条形码（Code 128）', en: 'Barcode (Code 128)' },
      },
    },
  },
};
