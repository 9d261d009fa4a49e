import { textIn } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import { fromFreeText, because, certainty, whereAll } from '../shared/index.ts';
import { configSchema, type YesNoConfig } from './config.gen.ts';

/** Words that lists have for yes and no. */
const pairs = [
  ['是', '否'],
  ['有', '无'],
  ['√', '×'],
  ['true', 'false', 'TRUE', 'FALSE'],
  ['yes', 'no', 'Yes', 'No', 'Y', 'N'],
];

export const yesNo = defineField<YesNoConfig>({
  kind: 'yes-no',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '是否', en: 'Yes or no' },
  keywords: { 'zh-CN': '开关 勾选', en: 'boolean switch checkbox' },
  configSchema,
  value: 'single',
  feel: 'boolean',
  gist: 'truth',
  takesOver: fromFreeText,
  verb: 'choose',
  examples: [
    { must: true, yes: { 'zh-CN': '承诺', en: 'I promise' } },
    { must: false, no: { 'zh-CN': '没有' } },
  ],
  schema: () => ({ type: 'boolean' }),
  fromSamples: (samples) =>
    pairs
      .map((pair) => whereAll(samples, (each) => pair.includes(each), certainty.paired, {}))
      .find((found) => found !== undefined),
  fromSchema: ({ type }) => (type === 'boolean' ? {} : undefined),
  check: (value, { must }) =>
    must !== undefined && typeof value === 'boolean' && value !== must
      ? [because(must ? 'yes-no.yes' : 'yes-no.no')]
      : [],
  fromText,
  show: (value, config, { locale }) => {
    if (typeof value !== 'boolean') return '';
    const words = value ? config.yes : config.no;
    if (words) return textIn(words, locale);
    if (locale === 'en') return value ? 'Yes' : 'No';
    return value ? '是' : '否';
  },
  generate: (random, { must }) => must ?? random() < 0.5,
  messages: {
    'yes-no.yes': { 'zh-CN': '{where}必须为“是”', en: '{where} must be answered with yes' },
    'yes-no.no': { 'zh-CN': '{where}必须为“否”', en: '{where} must be answered with no' },
  },
});

function fromText(text: string, { yes, no }: YesNoConfig): unknown {
  const plain = text.trim().toLowerCase();
  const means = (said: YesNoConfig['yes'], others: string[]): boolean =>
    [said?.['zh-CN'], said?.en, ...others].some((each) => each?.toLowerCase() === plain);
  if (means(yes, ['是', 'yes', 'true', '1', '√'])) return true;
  return means(no, ['否', 'no', 'false', '0', '×']) ? false : text;
}
