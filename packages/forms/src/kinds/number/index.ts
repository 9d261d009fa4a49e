import { textIn } from '@yishi/policies';
import type { JsonSchema } from '../../compile/types.ts';
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
  figureOf,
} from '../shared/index.ts';
import { configSchema, type NumberConfig } from './config.gen.ts';

export const number = defineField<NumberConfig>({
  kind: 'number',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '数字', en: 'Number' },
  keywords: { 'zh-CN': '数量 个数 人数', en: 'integer quantity count' },
  configSchema,
  value: 'single',
  feel: 'number',
  gist: 'number',
  takesOver: ({ gist, scale }) => {
    if (gist !== 'number' && gist !== 'text') return undefined;
    return scale === undefined ? {} : { unit: { 'zh-CN': '元', en: 'yuan' }, decimals: 2 };
  },
  examples: [
    { min: 1, max: 3, decimals: 0, unit: { 'zh-CN': '户', en: 'households' } },
    { min: 0.01, max: 99.99, decimals: 2 },
    { max: -5 },
    { min: 0.5, decimals: 6 },
  ],
  schema: ({ min, max, decimals }) => ({
    type: decimals === 0 ? 'integer' : 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(decimals ? { multipleOf: Number((10 ** -decimals).toFixed(decimals)) } : {}),
  }),
  fromSamples: (samples) => {
    const decimals = Math.min(6, Math.max(0, ...samples.map((each) => placesOf(each) ?? 0)));
    const isFigure = (sample: string): boolean => placesOf(sample) !== undefined;
    return whereAll(samples, isFigure, certainty.counted, { decimals });
  },
  fromSchema,
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  fromFeel: (value, { decimals }) =>
    typeof value === 'number' ? roundTo(value, decimals ?? 6) : value,
  fromText: (text, { unit }) => figureOf(text, [unit?.['zh-CN'] ?? '', unit?.en ?? '']),
  show: (value, { unit }, { locale }) => {
    if (typeof value !== 'number') return '';
    const figure = groupDigits(value);
    return unit ? `${figure} ${textIn(unit, locale)}` : figure;
  },
  generate: (random, { min, max, decimals }) => {
    const factor = 10 ** (decimals ?? 0);
    const low = Math.ceil((min ?? Math.min(0, max ?? 0)) * factor);
    const high = Math.floor((max ?? (min ?? 0) + 1000) * factor);
    return integerIn(random, low, Math.max(low, high)) / factor;
  },
  messages: rangeMessages,
});

function fromSchema(schema: JsonSchema): NumberConfig | undefined {
  if (schema.type !== 'number' && schema.type !== 'integer') return undefined;
  const { type, minimum, maximum, multipleOf } = schema;
  const decimals = type === 'integer' ? 0 : multipleOf && Math.round(-Math.log10(multipleOf));
  return {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(decimals === undefined || decimals < 0 ? {} : { decimals: Math.min(decimals, 6) }),
  };
}
