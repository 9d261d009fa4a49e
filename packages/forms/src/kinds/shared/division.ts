import type { Problem } from '@yishi/policies';
import { because } from './because.ts';
import { digits, integerIn } from './random.ts';

/** First two digits of administrative division codes (GB/T 2260). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** Whether a code begins with a province that exists; deeper levels come from the directory. */
export function hasProvince(code: string): boolean {
  return provinces.has(code.slice(0, 2));
}

/** How many digits name each level: 省2 市4 县6 街道9 社区12 (统计用区划代码). */
const depths = { county: 6, street: 9, community: 12 } as const;

/** The format `division`. */
export const divisionFormat = { division: isDivision };

/**
 * A level below one that is left open is no place: 3211 00 001 is, as some cities have no districts,
 * but 32 00 11 and a community without a street are not.
 */
export function isDivision(value: string): boolean {
  if (!/^\d{12}$/.test(value) || !hasProvince(value)) return false;
  const open = (from: number, to: number): boolean => /^0+$/.test(value.slice(from, to));
  return (!open(2, 4) || open(4, 12)) && (!open(6, 9) || open(9, 12));
}

/** Where a division must lie, and how deep it must go. */
export interface DivisionLimits {
  root?: string;
  level?: keyof typeof depths;
}

export function checkDivision(value: unknown, { root, level }: DivisionLimits): Problem[] {
  if (typeof value !== 'string' || !isDivision(value)) return [];
  if (root && !value.startsWith(root.slice(0, significant(root))))
    return [because('region.outside')];
  if (level && significant(value) < depths[level]) return [because('region.level', levels[level])];
  return [];
}

const levels = {
  county: { level: '区（县）', levelEn: 'district or county' },
  street: { level: '街道（乡镇）', levelEn: 'street or township' },
  community: { level: '社区（村）', levelEn: 'community or village' },
} as const;

/** Digits that say something: 321111000000 -> 6. */
function significant(code: string): number {
  if (!code.endsWith('000')) return 12;
  if (code.slice(6, 9) !== '000') return 9;
  if (code.slice(4, 6) !== '00') return 6;
  return code.slice(2, 4) === '00' ? 2 : 4;
}

/** The district of a place, without what lies below it. */
export const countyOf = (code: string): string => `${code.slice(0, 6)}000000`;

export function anyDivision(random: () => number, root: string | undefined): string {
  const stem = root ? root.slice(0, significant(root)) : '321111';
  const place = `3211110${integerIn(random, 1, 9)}${digits(random, 1)}0${digits(random, 1)}${integerIn(random, 1, 9)}`;
  return stem + place.slice(stem.length);
}

export const divisionMessages = {
  'format.division': {
    'zh-CN': '{where}应为 12 位行政区划代码',
    en: '{where} must be a 12-digit division code',
  },
  'region.level': {
    'zh-CN': '{where}要选到{level}',
    en: '{where} must be chosen down to a {level}',
  },
  'region.outside': {
    'zh-CN': '{where}不在可选的范围内',
    en: '{where} is outside the permitted area',
  },
};
