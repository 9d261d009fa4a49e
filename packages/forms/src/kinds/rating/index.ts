import { defineField } from '../define-field.ts';
import { figureOf, integerIn } from '../shared/index.ts';
import { configSchema, type RatingConfig } from './config.gen.ts';

/** How content somebody is, in whole stars; points on a score sheet are `score`. */
export const rating = defineField<RatingConfig>({
  kind: 'rating',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '星级评价', en: 'Rating' },
  keywords: { 'zh-CN': '满意度 打分', en: 'stars satisfaction' },
  configSchema,
  value: 'single',
  feel: 'number',
  gist: 'number',
  verb: 'choose',
  examples: [{ stars: 10 }],
  schema: ({ stars = 5 }) => ({
    type: 'integer',
    enum: Array.from({ length: stars }, (_, index) => index + 1),
  }),
  fromText: (text) => figureOf(text.replace(/（.*$/, ''), ['星']),
  show: (value, { stars = 5 }, { locale }) => {
    if (typeof value !== 'number') return '';
    return locale === 'en' ? `${value} of ${stars} stars` : `${value} 星（满分 ${stars} 星）`;
  },
  generate: (random, { stars = 5 }) => integerIn(random, 1, stars),
});
