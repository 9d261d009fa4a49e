import { defineField } from '../define-field.ts';
import { figureOf, groupDigits, integerIn, roundTo } from '../shared/index.ts';
import { configSchema, type ScoreConfig } from './config.gen.ts';

/** One indicator of a score sheet; `weight` is read by whoever adds the sheets up. */
export const score = defineField<ScoreConfig>({
  kind: 'score',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '评分', en: 'Score' },
  keywords: { 'zh-CN': '打分 评审 评价', en: 'marks review' },
  configSchema,
  value: 'single',
  feel: 'number',
  gist: 'number',
  examples: [
    { max: 5, step: '1', weight: 20 },
    { max: 1, step: '0.1' },
  ],
  schema: ({ max, step }) => ({
    type: 'number',
    minimum: 0,
    maximum: max ?? 100,
    multipleOf: Number(step ?? '0.5'),
  }),
  fromSchema: ({ 'x-kind': own, maximum, multipleOf }) => {
    const step = (['1', '0.5', '0.1'] as const).find((each) => Number(each) === (multipleOf ?? 1));
    if (own !== 'score') return undefined;
    return { ...(maximum === undefined ? {} : { max: maximum }), ...(step ? { step } : {}) };
  },
  fromFeel: (value) => (typeof value === 'number' ? roundTo(value, 1) : value),
  fromText: (text) => figureOf(text, ['分']),
  show: (value, _config, { locale }) => {
    if (typeof value !== 'number') return '';
    return locale === 'en' ? groupDigits(value) : `${groupDigits(value)} 分`;
  },
  generate: (random, { max = 100, step = '0.5' }) => {
    const steps = Math.floor(max / Number(step));
    return roundTo(integerIn(random, Math.floor(steps * 0.4), steps) * Number(step), 1);
  },
});
