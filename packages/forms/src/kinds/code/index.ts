import { defineField } from '../define-field.ts';
import { digits, integerIn } from '../shared/index.ts';
import { type CodeConfig, configSchema } from './config.gen.ts';

/** Letters that a symbol holds and devices still read from paper. */
const most = { qr: 500, barcode: 60 };

/** A text that is scanned, typed or computed, shown with the symbol that devices read. */
export const code = defineField<CodeConfig>({
  kind: 'code',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '二维码 / 条形码', en: 'QR code or barcode' },
  keywords: { 'zh-CN': '条码 扫码', en: 'barcode qr scan' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'word',
  examples: [{ symbol: 'barcode' }],
  schema: ({ symbol = 'qr' }) => ({
    type: 'string',
    maxLength: most[symbol],
    ...(symbol === 'barcode' ? { pattern: '^[ -~]+$' } : {}),
  }),
  normalise: (value) => (typeof value === 'string' ? value.trim() : value),
  fromFeel: (value) => (typeof value === 'number' ? String(value) : value),
  said: (problem) => (problem === 'value.pattern' ? asciiOnly : undefined),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random) => `YS-2026-${digits(random, 4)}-${integerIn(random, 1, 99)}`,
});

const asciiOnly = {
  'zh-CN': '条形码只能用字母、数字和英文符号',
  en: 'A barcode holds letters, digits and signs of ASCII only',
};
