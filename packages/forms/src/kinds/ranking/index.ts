import { textIn, type Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import { because, checkOptions, optionMessages } from '../shared/index.ts';
import { configSchema, type RankingConfig } from './config.gen.ts';

/** The options in somebody's order, the first first; all of them, or as many as are asked for. */
export const ranking = defineField<RankingConfig>({
  kind: 'ranking',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '排序', en: 'Ranking' },
  keywords: { 'zh-CN': '排名 优先 次序', en: 'order priority' },
  configSchema,
  value: 'single',
  feel: 'list',
  verb: 'choose',
  initial: {
    options: [
      { value: 'a', label: { 'zh-CN': '选项一' } },
      { value: 'b', label: { 'zh-CN': '选项二' } },
    ],
  },
  examples: [
    { options: ['1', '2', '3'].map((value) => ({ value, label: { 'zh-CN': value } })), top: 2 },
  ],
  schema: (config) => ({
    type: 'array',
    items: { type: 'string', enum: config.options.map((option) => option.value) },
    uniqueItems: true,
    minItems: places(config),
    maxItems: places(config),
  }),
  checkConfig,
  show: (value, { options }, { locale }) => {
    if (!Array.isArray(value)) return '';
    const words = value.map((item: unknown, index) => {
      const option = options.find((each) => each.value === item);
      return `${index + 1}. ${option ? textIn(option.label, locale) : String(item)}`;
    });
    return words.join(locale === 'en' ? '; ' : '；');
  },
  generate: (random, config) =>
    config.options
      .map((option) => ({ value: option.value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, places(config))
      .map((option) => option.value),
  messages: {
    ...optionMessages,
    'ranking.top': {
      'zh-CN': '{where}的选项少于要排的项数',
      en: '{where} has fewer options than places',
    },
  },
});

function places({ options, top }: RankingConfig): number {
  return Math.min(top ?? options.length, options.length);
}

function checkConfig({ options, top }: RankingConfig): Problem[] {
  const few = (top ?? 0) > options.length ? [because('ranking.top', {}, '/top')] : [];
  return [...checkOptions(options), ...few];
}
