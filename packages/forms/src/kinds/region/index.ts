import { defineField } from '../define-field.ts';
import {
  anyDivision,
  certainty,
  checkDivision,
  countyOf,
  divisionFormat,
  divisionMessages,
  isDivision,
  MASKED,
  whereAll,
} from '../shared/index.ts';
import { configSchema, type RegionConfig } from './config.gen.ts';

export const region = defineField<RegionConfig>({
  kind: 'region',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '行政区划', en: 'Administrative division' },
  keywords: { 'zh-CN': '省市区 街道 社区 地区 位置', en: 'district street community area' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'word',
  verb: 'choose',
  initial: { level: 'community' },
  examples: [
    { root: '321111000000', level: 'street' },
    { root: '320000000000', level: 'community' },
    { level: 'county' },
  ],
  formats: divisionFormat,
  schema: () => ({ type: 'string', format: 'division' }),
  fromSamples: (samples, header) =>
    /区划|行政区|地区|社区代码/.test(header)
      ? whereAll(samples, isDivision, certainty.shaped, {})
      : undefined,
  fromSchema: ({ format }) => (format === 'division' ? {} : undefined),
  check: checkDivision,
  mask: (value) => {
    const county = typeof value === 'string' ? countyOf(value) : MASKED;
    return county === value ? MASKED : county;
  },
  fromText: (text, _config, find) => find.region(text) ?? text,
  show: (value, _config, { names }) =>
    typeof value === 'string' ? (names.region(value) ?? value) : '',
  generate: (random, { root }) => anyDivision(random, root),
  messages: divisionMessages,
});
