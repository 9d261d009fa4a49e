import { defineField } from '../define-field.ts';
import { fromFreeText, certainty, integerIn, keepEnds, pick, whereAll } from '../shared/index.ts';
import { configSchema, type CreditCodeConfig } from './config.gen.ts';

/** Letters of the code: without I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[1-9ANY][0-9A-HJ-NP-RTUW-Y]\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;

/** Unified social credit code of 18 places (GB 32100-2015). */
export const creditCode = defineField<CreditCodeConfig>({
  kind: 'credit-code',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '统一社会信用代码', en: 'Social credit code' },
  keywords: { 'zh-CN': '企业 营业执照 单位', en: 'company licence' },
  configSchema,
  value: 'single',
  breadth: 18,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  formats: { 'credit-code': isCreditCode },
  schema: () => ({ type: 'string', format: 'credit-code' }),
  fromSamples: (samples) =>
    whereAll(samples, (each) => isCreditCode(each.toUpperCase()), certainty.checked, {}),
  fromSchema: ({ format }) => (format === 'credit-code' ? {} : undefined),
  normalise: (value) =>
    typeof value === 'string' ? value.replaceAll(/\s/g, '').toUpperCase() : value,
  mask: (value) => keepEnds(value, 2, 4),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random) => {
    const body = Array.from({ length: 9 }, () => alphabet[integerIn(random, 0, 30)]).join('');
    const code = `${pick(random, ['51', '52', '91', '11'])}321111${body}`;
    return code + (checkLetterOf(code) ?? '');
  },
  messages: {
    'format.credit-code': {
      'zh-CN': '{where}不是有效的 18 位统一社会信用代码，请核对',
      en: '{where} is not a valid social credit code of 18 places',
    },
  },
});

function isCreditCode(value: string): boolean {
  return shape.test(value) && checkLetterOf(value) === value[17];
}

function checkLetterOf(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const letter of code.slice(0, 17)) {
    sum += alphabet.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}
