import { defineField } from '../define-field.ts';
import { fromFreeText, because, digits, halfWidth, keepEnds, pick } from '../shared/index.ts';
import { configSchema, type PostcodeConfig } from './config.gen.ts';

/** First two digits in use, by province; Hong Kong and Macau have one code each. */
const areas = new Set(
  '01 02 03 04 05 06 07 10 11 12 13 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 40 41 42 43 44 45 46 47 51 52 53 54 55 56 57 61 62 63 64 65 66 67 71 72 73 74 75 81 83 84 85'.split(
    ' ',
  ),
);
const whole = new Set(['999077', '999078']);

export const postcode = defineField<PostcodeConfig>({
  kind: 'postcode',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '邮政编码', en: 'Postcode' },
  keywords: { 'zh-CN': '邮编', en: 'zip' },
  configSchema,
  value: 'single',
  breadth: 6,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  examples: [{ begins: '2' }, { begins: '21200' }],
  formats: { postcode: isPostcode },
  schema: () => ({ type: 'string', format: 'postcode' }),
  normalise: (value) =>
    typeof value === 'string' ? halfWidth(value).replaceAll(/\s/g, '') : value,
  check: (value, { begins }) =>
    typeof value === 'string' && begins && isPostcode(value) && !value.startsWith(begins)
      ? [because('postcode.begins', { begins })]
      : [],
  checkConfig: ({ begins }) =>
    begins && !fitsSome(begins) ? [because('postcode.nowhere', { begins }, '/begins')] : [],
  mask: (value) => keepEnds(value, 2, 0),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, { begins }) => {
    const fits = [...areas].filter((area) => area.startsWith(begins ?? '21'));
    const stem = begins && begins.length > 2 ? begins : pick(random, fits);
    return stem + digits(random, 6 - stem.length);
  },
  messages: {
    'format.postcode': {
      'zh-CN': '{where}不是有效的 6 位邮政编码',
      en: '{where} must be a postcode of 6 digits that is in use',
    },
    'postcode.begins': {
      'zh-CN': '{where}应以 {begins} 开头',
      en: '{where} must begin with {begins}',
    },
    'postcode.nowhere': {
      'zh-CN': '{where}限定的开头 {begins} 不属于任何地区',
      en: 'No postcode for {where} begins with {begins}',
    },
  },
});

function isPostcode(value: string): boolean {
  return /^\d{6}$/.test(value) && (areas.has(value.slice(0, 2)) || whole.has(value));
}

function fitsSome(begins: string): boolean {
  return [...areas].some((area) => area.startsWith(begins) || begins.startsWith(area));
}
