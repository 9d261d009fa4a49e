import { addDays, type Locale, type Problem } from '@yishi/policies';
import { isRecord } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import {
  because,
  dayAndTimeFormat,
  dayAndTimeInWords,
  dayAndTimeMessages,
  firstGenerated,
  integerIn,
  pick,
  timeAt,
} from '../shared/index.ts';
import { configSchema, type SignatureConfig } from './config.gen.ts';

/** The sheet that is drawn on; points are whole numbers on it. */
const sheet = { width: 1000, height: 400 };
/** Letters of all strokes together: several times a busy signature. */
const longest = 16_000;
/** Ink in all, in units of the sheet; less is a tap, not a name. */
const leastInk = 100;

/** A signature as it was drawn, or a name typed instead, with the time on the wall. */
export const signature = defineField<SignatureConfig>({
  kind: 'signature',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '手写签名', en: 'Signature' },
  keywords: { 'zh-CN': '签字', en: 'sign handwriting' },
  configSchema,
  value: 'single',
  feel: 'context',
  verb: 'sign',
  personal: true,
  examples: [{ statement: { 'zh-CN': '本人对以上内容的真实性负责。' } }],
  formats: { ...dayAndTimeFormat, stroke: (value) => pointsOf(value) !== undefined },
  schema: () => ({
    type: 'object',
    properties: {
      strokes: {
        type: 'array',
        items: { type: 'string', format: 'stroke', maxLength: 4000 },
        minItems: 1,
        maxItems: 100,
      },
      name: { type: 'string', minLength: 1, maxLength: 60 },
      at: { type: 'string', format: 'day-and-time' },
    },
    required: ['at'],
    additionalProperties: false,
  }),
  check: (value, _config, { today }) => (isRecord(value) ? checkSigned(value, today) : []),
  normalise: (value) =>
    isRecord(value) && typeof value['name'] === 'string' && value['name'] !== value['name'].trim()
      ? { ...value, name: value['name'].trim() }
      : value,
  show: (value, _config, { locale }) => (isRecord(value) ? inWords(value, locale) : ''),
  generate: (random) => {
    const day = addDays(firstGenerated({ notAfterToday: true }), integerIn(random, 0, 364));
    const at = `${day}T${timeAt(integerIn(random, 480, 1080))}`;
    if (random() < 0.3) return { name: pick(random, ['王敏', '李建国', '欧阳文静']), at };
    return { strokes: [wave(random, 300), wave(random, 500), wave(random, 700)], at };
  },
  messages: {
    ...dayAndTimeMessages,
    'format.stroke': {
      'zh-CN': '{where}的笔画无法识别，请清除后重新签名',
      en: 'A stroke of {where} cannot be read; clear it and sign again',
    },
    'signature.both': {
      'zh-CN': '{where}只能手写或输入姓名，不能两样都有',
      en: '{where} is either drawn or typed, not both',
    },
    'signature.short': {
      'zh-CN': '{where}太短，看不出是签名，请清除后重新签名',
      en: '{where} is too short for a signature; clear it and sign again',
    },
    'signature.long': {
      'zh-CN': '{where}的笔画太多，请清除后重新签名',
      en: '{where} has too many strokes; clear it and sign again',
    },
    'signature.later': {
      'zh-CN': '{where}的时间晚于今天，请检查设备的日期后重新签名',
      en: '{where} bears a later day than today; check the date of the device and sign again',
    },
  },
});

function checkSigned(value: Record<string, unknown>, today: string): Problem[] {
  const { strokes, name, at } = value;
  const isLater = typeof at === 'string' && at.slice(0, 10) > today;
  const later = isLater ? [because('signature.later')] : [];
  if (strokes === undefined) return name === undefined ? [because('missing.sign')] : later;
  if (name !== undefined) return [because('signature.both')];
  const drawn = Array.isArray(strokes) ? strokes.filter((each) => typeof each === 'string') : [];
  if (drawn.join('').length > longest) return [because('signature.long')];
  return drawn.every(pointsOf) && inkOf(drawn) < leastInk ? [because('signature.short')] : later;
}

type Point = readonly [x: number, y: number];

/** Points of a stroke, all on the sheet; undefined for other texts. */
function pointsOf(stroke: string): Point[] | undefined {
  if (!/^\d{1,4},\d{1,3}( \d{1,4},\d{1,3})*$/.test(stroke)) return undefined;
  const points = stroke.split(' ').map((pair): Point => {
    const [x, y] = pair.split(',').map(Number);
    return [x ?? 0, y ?? 0];
  });
  return points.every(([x, y]) => x <= sheet.width && y <= sheet.height) ? points : undefined;
}

function inkOf(strokes: readonly string[]): number {
  const lengths = strokes.map((stroke) =>
    (pointsOf(stroke) ?? []).reduce((sum, [x, y], at, points) => {
      const [fromX, fromY] = points[at - 1] ?? [x, y];
      return sum + Math.hypot(x - fromX, y - fromY);
    }, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** What stands in lists and exports; the drawing itself is for pages and prints. */
function inWords({ strokes, name, at }: Record<string, unknown>, locale: Locale): string {
  const when = typeof at === 'string' ? dayAndTimeInWords(at, locale) : '';
  const how =
    strokes === undefined
      ? { 'zh-CN': '输入姓名签署', en: 'signed by typing' }
      : { 'zh-CN': '已手写签名', en: 'signed by hand' };
  const said = [typeof name === 'string' ? name : '', how[locale], when].filter(Boolean);
  return said.join(locale === 'en' ? ', ' : '，');
}

function wave(random: () => number, from: number): string {
  const points = Array.from({ length: 8 }, (_each, at) => {
    const y = 200 + Math.round(120 * Math.sin(at) * (0.5 + random() / 2));
    return `${from + at * 20},${y}`;
  });
  return points.join(' ');
}
