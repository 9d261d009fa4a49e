import { addDays, type Locale, type Problem } from '@yishi/policies';
import { isRecord } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import {
  anyFile,
  because,
  checkEnding,
  checkRange,
  dayAndTimeFormat,
  dayAndTimeInWords,
  dayAndTimeMessages,
  fileMessages,
  fileSchema,
  firstGenerated,
  integerIn,
  rangeMessages,
  timeAt,
} from '../shared/index.ts';
import { configSchema, type PhotoConfig } from './config.gen.ts';

/** Photographs that a field may hold where the settings say nothing. */
const most = 9;
const endings = ['jpg', 'jpeg', 'png', 'webp'];

/** Pictures with when they were added and, where asked for, where they were taken. */
export const photo = defineField<PhotoConfig>({
  kind: 'photo',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '照片', en: 'Photographs' },
  keywords: { 'zh-CN': '拍照 图片 现场 定位', en: 'picture camera image' },
  configSchema,
  value: 'single',
  forStaff: true,
  feel: 'list',
  verb: 'upload',
  examples: [
    { maxPhotos: 1, camera: true, location: 'required', watermark: ['time', 'place'] },
    { minPhotos: 2, location: 'offered' },
  ],
  formats: dayAndTimeFormat,
  schema: ({ maxPhotos, location }) => ({
    type: 'array',
    maxItems: maxPhotos ?? most,
    items: fileSchema(undefined, {
      at: { type: 'string', format: 'day-and-time' },
      ...(location === undefined ? {} : { place: placeSchema }),
    }),
  }),
  checkConfig: ({ minPhotos, maxPhotos }) => checkRange(minPhotos, maxPhotos ?? most, 'minPhotos'),
  check: checkPhotos,
  said: (code) => (code === 'value.type' ? asPlace : undefined),
  show: (value, _config, { locale }) =>
    Array.isArray(value)
      ? value
          .filter(isRecord)
          .map((each) => inWords(each, locale))
          .join(locale === 'en' ? '; ' : '；')
      : '',
  generate: (random, { minPhotos = 1, location }) =>
    Array.from({ length: minPhotos }, () => ({
      ...anyFile(random, 'jpg'),
      at: `${addDays(firstGenerated({ notAfterToday: true }), integerIn(random, 0, 364))}T${timeAt(600)}`,
      ...(location === undefined ? {} : { place: { longitude: 119.4532, latitude: 32.2045 } }),
    })),
  messages: {
    ...fileMessages,
    ...rangeMessages,
    ...dayAndTimeMessages,
    'missing.photos': {
      'zh-CN': '{where}至少要有 {least} 张照片',
      en: '{where} needs at least {least} photographs',
    },
    'missing.place': {
      'zh-CN': '{where}的第 {number} 张照片还没有位置',
      en: 'Photograph {number} of {where} has no location yet',
    },
  },
});

const placeSchema = {
  type: 'object' as const,
  properties: {
    longitude: { type: 'number' as const, minimum: -180, maximum: 180 },
    latitude: { type: 'number' as const, minimum: -90, maximum: 90 },
    accuracy: { type: 'integer' as const, minimum: 0 },
  },
  required: ['longitude', 'latitude'],
  additionalProperties: false as const,
};

const asPlace = {
  'zh-CN': '坐标请写“经度, 纬度”，如 119.4521, 32.2015',
  en: 'Write coordinates as longitude, latitude, e.g. 119.4521, 32.2015',
};

function checkPhotos(value: unknown, { minPhotos, location }: PhotoConfig): Problem[] {
  const photos = Array.isArray(value) ? value.filter(isRecord) : [];
  if (photos.length === 0) return [];
  const few = minPhotos !== undefined && photos.length < minPhotos;
  return [
    ...(few ? [because('missing.photos', { least: minPhotos })] : []),
    ...photos.flatMap((each, at) => [
      ...checkEnding(each, endings, `/${at}`),
      ...(location === 'required' && each['place'] === undefined
        ? [because('missing.place', { number: at + 1 }, `/${at}`)]
        : []),
    ]),
  ];
}

function inWords({ name, at, place }: Record<string, unknown>, locale: Locale): string {
  const { longitude, latitude } = isRecord(place) ? place : {};
  const where = [longitude, latitude].filter((each) => typeof each === 'number').join(', ');
  const about = [typeof at === 'string' ? dayAndTimeInWords(at, locale) : '', where];
  const said = about.filter(Boolean).join(locale === 'en' ? ', ' : '，');
  if (!said) return String(name);
  return locale === 'en' ? `${String(name)} (${said})` : `${String(name)}（${said}）`;
}
