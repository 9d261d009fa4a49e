import { capitalMoney, formatMoney, parseMoney } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  certainty,
  checkRange,
  groupDigits,
  integerIn,
  placesOf,
  rangeMessages,
  roundTo,
  whereAll,
} from '../shared/index.ts';
import { configSchema, type MoneyConfig } from './config.gen.ts';

/** A hundred billion 元: above it somebody has typed 分 twice, and doubles stay exact below. */
const most = 10_000_000_000_000;

/** Integer 分 in the data, 元 on the screen; entered amounts are not negative unless `min` says so. */
export const money = defineField<MoneyConfig>({
  kind: 'money',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '金额', en: 'Money' },
  keywords: { 'zh-CN': '费用 元 价格 预算', en: 'amount price budget' },
  configSchema,
  value: 'single',
  feel: 'number',
  gist: 'number',
  takesOver: ({ gist }) => (gist === 'number' || gist === 'text' ? {} : undefined),
  scale: () => 100,
  examples: [
    { min: 100, max: 100 },
    { min: -500, max: -1 },
    { max: 9_999, capital: true },
  ],
  schema: (config, field) => ({
    type: 'integer',
    minimum: config.min ?? (field.value === undefined ? 0 : -most),
    maximum: config.max ?? most,
  }),
  // Only of its own: a whole number elsewhere is no amount in 分.
  fromSamples: (samples, header) => {
    const isAmount = (sample: string): boolean =>
      (placesOf(sample.replace(/^[¥￥]\s*|元$/g, '')) ?? 3) < 3;
    const isNamed = /金额|元|费用|价格|单价|总价|款|预算|补贴|amount|price/i.test(header);
    const isMarked = samples.some((sample) => /^[¥￥]|元$/.test(sample));
    return isNamed || isMarked ? whereAll(samples, isAmount, certainty.named, {}) : undefined;
  },
  fromSchema: ({ 'x-kind': own, minimum, maximum }) =>
    own === 'money'
      ? {
          ...(minimum === undefined || minimum === 0 ? {} : { min: minimum }),
          ...(maximum === undefined || maximum === most ? {} : { max: maximum }),
        }
      : undefined,
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  fromFeel: (value) => (typeof value === 'number' ? roundTo(value, 0) : value),
  fromText: (text) => {
    const read = parseMoney(text.replace(/（.*）$/, ''));
    return read.ok ? read.value : text;
  },
  show: (value, config, { locale }) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return '';
    if (locale === 'en') return `¥${groupDigits(value / 100, 2)}`;
    const figure = formatMoney(value);
    return config.capital && value >= 0 ? `${figure}（${capitalMoney(value)}）` : figure;
  },
  generate: (random, { min = 0, max }) =>
    integerIn(random, min, Math.max(min, max ?? Math.max(min, 0) + 5_000_000)),
  messages: rangeMessages,
});
