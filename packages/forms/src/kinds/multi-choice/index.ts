import { textIn, type Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  fromOptions,
  because,
  checkOptions,
  checkRange,
  integerIn,
  optionMessages,
  optionsOf,
  rangeMessages,
  optionOf,
} from '../shared/index.ts';
import { configSchema, type MultiChoiceConfig } from './config.gen.ts';

export const multiChoice = defineField<MultiChoiceConfig>({
  kind: 'multi-choice',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '多选', en: 'Multiple choice' },
  keywords: { 'zh-CN': '复选 勾选', en: 'checkbox multiple select' },
  configSchema,
  value: 'single',
  feel: 'list',
  gist: 'options',
  takesOver: fromOptions,
  verb: 'choose',
  initial: {
    options: [
      { value: 'a', label: { 'zh-CN': '选项一' } },
      { value: 'b', label: { 'zh-CN': '选项二' } },
    ],
  },
  examples: [
    {
      options: ['1', '2', '3'].map((value) => ({ value, label: { 'zh-CN': `第${value}项` } })),
      min: 2,
      max: 2,
    },
  ],
  schema: ({ options, min, max }) => ({
    type: 'array',
    items: { type: 'string', enum: options.map((option) => option.value) },
    uniqueItems: true,
    ...(min === undefined ? {} : { minItems: min }),
    ...(max === undefined ? {} : { maxItems: max }),
  }),
  fromSchema: ({ type, items, minItems, maxItems }, say) => {
    const options = type === 'array' && items && optionsOf(items, say);
    if (!options) return undefined;
    return {
      options,
      ...(minItems === undefined ? {} : { min: minItems }),
      ...(maxItems === undefined ? {} : { max: maxItems }),
    };
  },
  checkConfig,
  fromText: (text, { options }) =>
    text.split(/[、,，;；]/).map((each) => optionOf(each, options) ?? each.trim()),
  show: (value, { options }, { locale }) => {
    if (!Array.isArray(value)) return '';
    const words = value.map((item: unknown) => {
      const option = options.find((each) => each.value === item);
      return option ? textIn(option.label, locale) : String(item);
    });
    return words.join(locale === 'en' ? ', ' : '、');
  },
  generate: (random, { options, min, max }) => {
    const count = integerIn(
      random,
      Math.max(min ?? 1, 1),
      Math.min(max ?? options.length, options.length),
    );
    const shuffled = options
      .map((option) => ({ value: option.value, at: random() }))
      .sort((a, b) => a.at - b.at);
    return shuffled.slice(0, count).map((option) => option.value);
  },
  messages: {
    ...optionMessages,
    ...rangeMessages,
    'multi-choice.few': {
      'zh-CN': '{where}的选项少于至少要选的项数',
      en: '{where} has fewer options than must be chosen',
    },
  },
});

function checkConfig({ options, min, max }: MultiChoiceConfig): Problem[] {
  const few = (min ?? 0) > options.length ? [because('multi-choice.few', {}, '/min')] : [];
  return [...checkOptions(options), ...checkRange(min, max, 'min'), ...few];
}
