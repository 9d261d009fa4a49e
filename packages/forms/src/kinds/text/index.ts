import type { Problem } from '@yishi/policies';
import type { JsonSchema } from '../../compile/types.ts';
import { defineField } from '../define-field.ts';
import {
  lengthsOf,
  asLong,
  because,
  certainty,
  checkRange,
  keepEnds,
  pick,
  rangeMessages,
  spokenSample,
  textLimits,
  textThatFits,
} from '../shared/index.ts';
import type { ReadPattern } from '../types.ts';
import { configSchema, type TextConfig } from './config.gen.ts';

const samples = ['金山街道迎江社区', '王敏', '居民议事厅改造', '便民服务站', '夏季安全用电宣传'];

export const text = defineField<TextConfig>({
  kind: 'text',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '单行文本', en: 'Text' },
  keywords: { 'zh-CN': '姓名 名称', en: 'input line name' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'text',
  takesOver: lengthsOf(200, 2000),
  examples: [
    { minLength: 30, maxLength: 40 },
    { maxLength: 1 },
    { pattern: '^[A-Z]-[0-9]{4}$', example: 'A-2026', patternMessage: { 'zh-CN': '如 A-2026' } },
  ],
  schema: (config) => ({
    type: 'string',
    maxLength: config.maxLength ?? 200,
    ...(config.minLength === undefined ? {} : { minLength: config.minLength }),
    ...(config.pattern === undefined ? {} : { pattern: config.pattern }),
  }),
  fromSamples: () => ({ settings: {}, certainty: certainty.any }),
  fromSchema,
  normalise: (value) => (typeof value === 'string' ? value.trim() : value),
  checkConfig,
  mask: (value) => keepEnds(value, 1, 0),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, config, wanted) => {
    if (config.pattern !== undefined) return config.example ?? '';
    const sample = spokenSample(random, wanted?.label, 'line') ?? pick(random, samples);
    return asLong(sample, config.minLength, config.maxLength ?? 200, wanted);
  },
  said: (code, config) => (code === 'value.pattern' ? config.patternMessage : undefined),
  messages: {
    ...rangeMessages,
    'text.pattern': {
      'zh-CN': '{where}的格式不能使用：{why}',
      en: 'The pattern of {where} cannot be used: {why}',
    },
    'text.example': {
      'zh-CN': '{where}的示例不符合格式；设了格式就要有符合它的示例',
      en: '{where} has a pattern and needs an example that fits it',
    },
  },
});

/** A pattern stays only with an example that fits it, so one is sought. */
function fromSchema(
  schema: JsonSchema,
  _say: unknown,
  readPattern: ReadPattern,
): TextConfig | undefined {
  if (schema.type !== 'string') return undefined;
  const limits = textLimits(schema, 200, 2000);
  const { pattern } = schema;
  const example = pattern === undefined ? undefined : textThatFits(pattern, readPattern);
  return pattern === undefined || example === undefined ? limits : { ...limits, pattern, example };
}

function checkConfig(config: TextConfig, _field: unknown, readPattern: ReadPattern): Problem[] {
  const range = checkRange(config.minLength, config.maxLength ?? 200, 'minLength');
  if (config.pattern === undefined) return range;
  const pattern = readPattern(config.pattern);
  if (!pattern.ok) {
    const why = pattern.problems.map((problem) => problem.message).join('；');
    return [...range, because('text.pattern', { why }, '/pattern')];
  }
  const fits = config.example !== undefined && pattern.value.test(config.example);
  return fits ? range : [...range, because('text.example', {}, '/example')];
}
