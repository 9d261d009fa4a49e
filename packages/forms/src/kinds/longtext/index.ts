import { defineField } from '../define-field.ts';
import {
  lengthsOf,
  asLong,
  certainty,
  checkRange,
  integerIn,
  rangeMessages,
  spokenSample,
  textLimits,
} from '../shared/index.ts';
import { configSchema, type LongtextConfig } from './config.gen.ts';

const sentence = '为辖区老年居民开设每周一次的便民服务，由社区组织志愿者轮流值守。';

export const longtext = defineField<LongtextConfig>({
  kind: 'longtext',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '多行文本', en: 'Long text' },
  keywords: { 'zh-CN': '备注 意见 理由', en: 'textarea remarks reason' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'text',
  takesOver: lengthsOf(5000, 50_000),
  examples: [{ minLength: 200 }, { maxLength: 10, rows: 3 }],
  schema: (config) => ({
    type: 'string',
    maxLength: config.maxLength ?? 5000,
    ...(config.minLength === undefined ? {} : { minLength: config.minLength }),
  }),
  fromSamples: (samples) =>
    samples.some((sample) => sample.length > 100 || sample.includes('\n'))
      ? { settings: {}, certainty: certainty.long }
      : undefined,
  fromSchema: (schema) => (schema.type === 'string' ? textLimits(schema, 5000, 50_000) : undefined),
  normalise: (value) => (typeof value === 'string' ? value.trim() : value),
  checkConfig: (config) => checkRange(config.minLength, config.maxLength ?? 5000, 'minLength'),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, config, wanted) => {
    const sample =
      spokenSample(random, wanted?.label, 'paragraph') ??
      Array.from({ length: integerIn(random, 1, 3) }, () => sentence).join('\n');
    return asLong(sample, config.minLength, config.maxLength ?? 5000, wanted);
  },
  messages: rangeMessages,
});
