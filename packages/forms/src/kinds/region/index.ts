import type { Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  because,
  certainty,
  digits,
  hasProvince,
  integerIn,
  MASKED,
  whereAll,
} from '../shared/index.ts';
import { configSchema, type RegionConfig } from './config.gen.ts';

/** How many digits name each level: 省2 市4 县6 街道9 社区12 (统计用区划代码). */
const levels = { county: 6, street: 9, community: 12 } as const;

export const region = defineField<RegionConfig>({
  kind: 'region',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '行政区划', en: 'Administrative division' },
  configSchema,
  value: 'single',
  feel: 'string',
  verb: 'choose',
  examples: [
    { root: '321111000000', level: 'street' },
    { root: '320000000000', level: 'community' },
    { level: 'county' },
  ],
  formats: { division: isDivision },
  schema: () => ({ type: 'string', format: 'division' }),
  fromSamples: (samples, header) =>
    /区划|行政区|地区|社区代码/.test(header)
      ? whereAll(samples, isDivision, certainty.shaped, {})
      : undefined,
  fromSchema: ({ format }) => (format === 'division' ? {} : undefined),
  check: checkPlace,
  mask: (value) => {
    const county = typeof value === 'string' ? `${value.slice(0, 6)}000000` : MASKED;
    return county === value ? MASKED : county;
  },
  fromText: (text, _config, find) => find.region(text) ?? text,
  show: (value, _config, { names }) =>
    typeof value === 'string' ? (names.region(value) ?? value) : '',
  generate: (random, { root }) => {
    const stem = root ? root.slice(0, significant(root)) : '321111';
    const place = `3211110${integerIn(random, 1, 9)}${digits(random, 1)}0${digits(random, 1)}${integerIn(random, 1, 9)}`;
    return stem + place.slice(stem.length);
  },
  messages: {
    'format.division': {
      'zh-CN': '{where}应为 12 位行政区划代码',
      en: '{where} must be a 12-digit division code',
    },
    'region.level': {
      'zh-CN': '{where}请选到更下一级',
      en: '{where} must be chosen at a lower level',
    },
    'region.outside': {
      'zh-CN': '{where}不在可选的范围内',
      en: '{where} is outside the permitted area',
    },
  },
});

/**
 * A level below one that is left open is no place: 3211 00 001 is, as some cities have no districts,
 * but 32 00 11 and a community without a street are not.
 */
function isDivision(value: string): boolean {
  if (!/^\d{12}$/.test(value) || !hasProvince(value)) return false;
  const open = (from: number, to: number): boolean => /^0+$/.test(value.slice(from, to));
  return (!open(2, 4) || open(4, 12)) && (!open(6, 9) || open(9, 12));
}

function checkPlace(value: unknown, { root, level }: RegionConfig): Problem[] {
  if (typeof value !== 'string' || !isDivision(value)) return [];
  if (root && !value.startsWith(root.slice(0, significant(root))))
    return [because('region.outside')];
  if (level && significant(value) < levels[level]) return [because('region.level')];
  return [];
}

/** Digits that say something: 321111000000 -> 6. */
function significant(code: string): number {
  if (!code.endsWith('000')) return 12;
  if (code.slice(6, 9) !== '000') return 9;
  if (code.slice(4, 6) !== '00') return 6;
  return code.slice(2, 4) === '00' ? 2 : 4;
}
