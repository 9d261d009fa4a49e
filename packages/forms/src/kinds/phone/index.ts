import { defineField } from '../define-field.ts';
import { fromFreeText, certainty, digits, keepEnds, pick, whereAll } from '../shared/index.ts';
import { configSchema, type PhoneConfig } from './config.gen.ts';

const mobile = /^1[3-9]\d{9}$/;
const landline = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/;

export const phone = defineField<PhoneConfig>({
  kind: 'phone',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '电话', en: 'Telephone' },
  keywords: { 'zh-CN': '手机 联系方式', en: 'telephone mobile contact' },
  configSchema,
  value: 'single',
  breadth: 14,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  personal: true,
  examples: [{ landline: true }],
  formats: {
    mobile: (value) => mobile.test(value),
    telephone: (value) => mobile.test(value) || landline.test(value),
  },
  schema: (config) => ({ type: 'string', format: config.landline ? 'telephone' : 'mobile' }),
  fromSamples: (samples, header) => {
    const plain = samples.map((sample) => sample.replaceAll(/\s/g, ''));
    const isNamed = /电话|手机|联系方式|phone|tel/i.test(header);
    const isLine = (each: string): boolean => mobile.test(each) || landline.test(each);
    return (
      whereAll(plain, (each) => mobile.test(each), certainty.shaped, {}) ??
      (isNamed ? whereAll(plain, isLine, certainty.shaped, { landline: true }) : undefined)
    );
  },
  fromSchema: ({ format }) => {
    if (format === 'telephone') return { landline: true };
    return format === 'mobile' ? {} : undefined;
  },
  normalise: (value) => (typeof value === 'string' ? value.replaceAll(/\s/g, '') : value),
  mask: (value) => keepEnds(value, 3, 4),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random) => `1${pick(random, ['38', '39', '52', '77', '99'])}${digits(random, 8)}`,
  messages: {
    'format.mobile': {
      'zh-CN': '{where}应为 11 位手机号码',
      en: '{where} must be a mobile number of 11 digits',
    },
    'format.telephone': {
      'zh-CN': '{where}应为手机号码，或带区号的固定电话（如 0511-85012345）',
      en: '{where} must be a mobile number or a landline such as 0511-85012345',
    },
  },
});
