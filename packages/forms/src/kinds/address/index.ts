import { textIn, type Locale, type Problem, type Text } from '@yishi/policies';
import type { JsonSchema } from '../../compile/types.ts';
import { isRecord } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import {
  asLong,
  anyDivision,
  because,
  checkDivision,
  countyOf,
  divisionFormat,
  divisionMessages,
  integerIn,
  MASKED,
  outlinesOf,
  pick,
} from '../shared/index.ts';
import type { Names } from '../types.ts';
import { configSchema, type AddressConfig } from './config.gen.ts';

const place: JsonSchema = {
  type: 'object',
  properties: {
    longitude: { type: 'number', minimum: -180, maximum: 180 },
    latitude: { type: 'number', minimum: -90, maximum: 90 },
  },
  required: ['longitude', 'latitude'],
  additionalProperties: false,
};

/** Where something is: a division, the detail below it, and a point or an area. */
export const address = defineField<AddressConfig>({
  kind: 'address',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '地址', en: 'Address' },
  keywords: { 'zh-CN': '地图 定位 位置 住址 坐标 门牌', en: 'map location place coordinates' },
  configSchema,
  value: 'single',
  feel: 'context',
  personal: true,
  examples: [
    { root: '321111000000', level: 'community', place: 'point', needs: ['region', 'place'] },
    { place: 'area', needs: ['detail'] },
    { map: '{"type":"Polygon","coordinates":[[[119.4,32.1],[119.5,32.1],[119.5,32.2]]]}' },
  ],
  formats: divisionFormat,
  schema: ({ place: kind }) => ({
    type: 'object',
    properties: {
      region: { type: 'string', format: 'division' },
      detail: { type: 'string', minLength: 1, maxLength: 200 },
      ...(kind === 'point' ? { point: place } : {}),
      ...(kind === 'area'
        ? { area: { type: 'array', items: place, minItems: 1, maxItems: 200 } }
        : {}),
    },
    additionalProperties: false,
  }),
  checkConfig: ({ map, needs, place: kind }) => [
    ...(map !== undefined && !outlinesOf(map) ? [because('address.map', {}, '/map')] : []),
    ...(needs?.includes('place') && !kind ? [because('address.place', {}, '/needs')] : []),
  ],
  check: checkAddress,
  normalise: (value) => {
    if (!isRecord(value) || typeof value['detail'] !== 'string') return value;
    const detail = value['detail'].trim();
    return detail === value['detail'] ? value : { ...value, detail };
  },
  said: (code) => (code === 'value.type' ? asPlaces : undefined),
  mask: (value) => {
    const region = isRecord(value) ? value['region'] : undefined;
    return typeof region === 'string' ? { region: countyOf(region), detail: MASKED } : MASKED;
  },
  show: (value, _config, { locale, names }) =>
    isRecord(value) ? inWords(value, names, locale) : typeof value === 'string' ? value : '',
  generate: (random, { root, place: kind }, wanted) => ({
    region: anyDivision(random, root),
    detail: asLong(
      `${pick(random, ['长江路', '迎江路', '宝盖路'])}${integerIn(random, 1, 300)}号`,
      1,
      200,
      wanted,
    ),
    ...(kind === 'point' ? { point: anyPlace(random) } : {}),
    ...(kind === 'area' ? { area: [anyPlace(random), anyPlace(random), anyPlace(random)] } : {}),
  }),
  messages: {
    ...divisionMessages,
    'missing.address': { 'zh-CN': '{where}还缺{part}', en: '{where} lacks {part}' },
    'missing.corners': {
      'zh-CN': '{where}的范围至少要有 3 个角点',
      en: 'The area of {where} needs at least 3 corners',
    },
    'address.map': {
      'zh-CN': '{where}的底图不是可用的 GeoJSON（经纬度坐标的点、线、面）',
      en: 'The map of {where} is no GeoJSON of points, lines or areas in degrees',
    },
    'address.place': {
      'zh-CN': '{where}要求地图位置，但没有设是点还是范围',
      en: '{where} asks for a place on the map and does not say whether a point or an area',
    },
  },
});

const asPlaces = {
  'zh-CN': '坐标请写“经度, 纬度”，如 119.4521, 32.2015；范围每行一个角点',
  en: 'Write coordinates as longitude, latitude, e.g. 119.4521, 32.2015; an area has one corner a line',
};

type Part = NonNullable<AddressConfig['needs']>[number];

function checkAddress(value: unknown, config: AddressConfig): Problem[] {
  if (!isRecord(value)) return [];
  const { region, detail, point, area } = value;
  const there: Record<Part, unknown> = { region, detail, place: point ?? area };
  const needs: readonly Part[] = config.needs ?? ['region', 'detail'];
  const missing = needs
    .filter((part) => there[part] === undefined)
    .map((part) => wordsOf(part, config));
  const problems = checkDivision(region, config);
  if (Array.isArray(area) && area.length < 3) problems.push(because('missing.corners'));
  if (missing.length > 0)
    problems.push(
      because('missing.address', {
        part: missing.map((each) => textIn(each, 'zh-CN')).join('、'),
        partEn: missing.map((each) => textIn(each, 'en')).join(', '),
      }),
    );
  return problems;
}

function wordsOf(part: Part, { place: kind }: AddressConfig): Text {
  const words: Record<Part, Text> = {
    region: { 'zh-CN': '行政区划', en: 'the division' },
    detail: { 'zh-CN': '详细地址', en: 'the detail' },
    place:
      kind === 'area'
        ? { 'zh-CN': '地图范围', en: 'the area on the map' }
        : { 'zh-CN': '地图位置', en: 'the place on the map' },
  };
  return words[part];
}

function inWords(value: Record<string, unknown>, names: Names, locale: Locale): string {
  const { region, detail, point, area } = value;
  const english = locale === 'en';
  const corners = Array.isArray(area) ? area.map(placeInWords).join(english ? '; ' : '；') : '';
  const whole = english ? `area ${corners}` : `范围 ${corners}`;
  const where = point === undefined ? (corners ? whole : '') : placeInWords(point);
  const words = [
    typeof region === 'string' ? (names.region(region) ?? region) : '',
    typeof detail === 'string' ? detail : '',
  ];
  const said = words.filter(Boolean).join(' ');
  if (!where) return said;
  return said ? (english ? `${said} (${where})` : `${said}（${where}）`) : where;
}

/** 119.453210, 32.204560: longitude first, as on the page. */
function placeInWords(value: unknown): string {
  const { longitude, latitude } = isRecord(value) ? value : {};
  return [longitude, latitude].filter((each) => typeof each === 'number').join(', ');
}

function anyPlace(random: () => number): { longitude: number; latitude: number } {
  return {
    longitude: integerIn(random, 119_400_000, 119_500_000) / 1e6,
    latitude: integerIn(random, 32_150_000, 32_250_000) / 1e6,
  };
}
