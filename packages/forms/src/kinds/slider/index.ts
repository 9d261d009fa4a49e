import { textIn, type Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  because,
  figureOf,
  groupDigits,
  integerIn,
  rangeMessages,
  roundTo,
} from '../shared/index.ts';
import { configSchema, type SliderConfig } from './config.gen.ts';

/** A number within bounds that both ends show; its face has a slider and a box for the figure. */
export const slider = defineField<SliderConfig>({
  kind: 'slider',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '滑块', en: 'Slider' },
  keywords: { 'zh-CN': '程度', en: 'range scale' },
  configSchema,
  value: 'single',
  feel: 'number',
  gist: 'number',
  verb: 'choose',
  examples: [{ min: -1, max: 1, step: 0.1, unit: { 'zh-CN': '米', en: 'm' } }],
  schema: ({ min = 0, max = 100, step = 1 }) => ({
    type: Number.isInteger(step) ? 'integer' : 'number',
    minimum: min,
    maximum: max,
    multipleOf: step,
  }),
  checkConfig,
  fromFeel: (value) => (typeof value === 'number' ? roundTo(value, 6) : value),
  fromText: (text, { unit }) => figureOf(text, unit ? [unit['zh-CN'], unit.en ?? ''] : []),
  show: (value, { unit }, { locale }) => {
    if (typeof value !== 'number') return '';
    return unit ? `${groupDigits(value)} ${textIn(unit, locale)}` : groupDigits(value);
  },
  generate: (random, { min = 0, max = 100, step = 1 }) =>
    roundTo(integerIn(random, Math.round(min / step), Math.round(max / step)) * step, 6),
  messages: {
    ...rangeMessages,
    'slider.step': {
      'zh-CN': '{where}的最小值和最大值应是间隔的整数倍',
      en: 'The least and the most of {where} must be multiples of its step',
    },
  },
});

function checkConfig({ min = 0, max = 100, step = 1 }: SliderConfig): Problem[] {
  if (min >= max) return [because('range.empty', {}, '/min')];
  const astray = [min, max].some((end) => Math.abs(end / step - Math.round(end / step)) > 1e-9);
  return astray ? [because('slider.step', {}, '/step')] : [];
}
