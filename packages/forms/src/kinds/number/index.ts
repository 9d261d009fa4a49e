import { textIn } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import { checkRange, groupDigits, integerIn, rangeMessages, roundTo } from '../shared/index.ts';
import { configSchema, type NumberConfig } from './config.gen.ts';

export const number = defineField<NumberConfig>({
  kind: 'number',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '数字', en: 'Number' },
  configSchema,
  value: 'single',
  feel: 'number',
  schema: ({ min, max, decimals }) => ({
    type: decimals === 0 ? 'integer' : 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(decimals ? { multipleOf: Number((10 ** -decimals).toFixed(decimals)) } : {}),
  }),
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  fromFeel: (value, { decimals }) =>
    typeof value === 'number' ? roundTo(value, decimals ?? 6) : value,
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
