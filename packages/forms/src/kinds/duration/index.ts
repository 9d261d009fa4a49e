import type { Locale } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import { checkRange, halfWidth, integerIn, rangeMessages, roundTo } from '../shared/index.ts';
import { configSchema, type DurationConfig } from './config.gen.ts';

type Part = 'days' | 'hours' | 'minutes';

const lengths: Record<Part, number> = { days: 1440, hours: 60, minutes: 1 };
const words: Record<Part, Record<Locale, [one: string, more: string]>> = {
  days: { 'zh-CN': ['天', '天'], en: ['day', 'days'] },
  hours: { 'zh-CN': ['小时', '小时'], en: ['hour', 'hours'] },
  minutes: { 'zh-CN': ['分钟', '分钟'], en: ['minute', 'minutes'] },
};
/** A hundred years; above it somebody has typed seconds. */
const most = 52_560_000;

/** How long something takes, in whole minutes; a day has 24 hours. */
export const duration = defineField<DurationConfig>({
  kind: 'duration',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '时长', en: 'Duration' },
  keywords: { 'zh-CN': '天数 工期 用时', en: 'how long hours days' },
  configSchema,
  value: 'single',
  feel: 'number',
  examples: [{ parts: 'days-hours', min: 90, max: 2880 }, { parts: 'minutes' }, { max: 0 }],
  schema: ({ min, max, parts }) => ({
    type: 'integer',
    minimum: min ?? 0,
    maximum: max ?? most,
    ...(smallest(parts) > 1 ? { multipleOf: smallest(parts) } : {}),
  }),
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  said: (code) => {
    if (code === 'value.step') return wholeHours;
    return code === 'value.number' || code === 'value.precise' ? asDuration : undefined;
  },
  normalise: (value) => (typeof value === 'string' ? (minutesIn(value) ?? value) : value),
  fromFeel: (value) => (typeof value === 'number' ? roundTo(value, 0) : value),
  show: (value, { parts }, { locale }) =>
    typeof value === 'number'
      ? inWords(value, partsOf(parts), locale)
      : typeof value === 'string'
        ? value
        : '',
  generate: (random, { min = 0, max, parts }) => {
    const step = smallest(parts);
    const first = Math.ceil(min / step);
    const last = Math.floor((max ?? Math.max(min, 600)) / step);
    return integerIn(random, first, Math.max(first, last)) * step;
  },
  messages: rangeMessages,
});

const asDuration = {
  'zh-CN': '请填时长，如 1小时30分',
  en: 'Write a duration, e.g. 1 hour 30 minutes',
};
const wholeHours = { 'zh-CN': '请填整小时', en: 'Whole hours only' };

/** The parts that are asked for, the longest first. */
function partsOf(parts: DurationConfig['parts']): Part[] {
  return (parts ?? 'hours-minutes').split('-') as Part[];
}

function smallest(parts: DurationConfig['parts']): number {
  const last = partsOf(parts).at(-1);
  return last ? lengths[last] : 1;
}

/** 1 天 2 小时: parts that are nothing are left out; what is finer than the parts is told too. */
function inWords(minutes: number, parts: readonly Part[], locale: Locale): string {
  const all: Part[] = parts.includes('minutes') ? [...parts] : [...parts, 'minutes'];
  let rest = Math.abs(minutes);
  const told = all.flatMap((part) => {
    const count = Math.floor(rest / lengths[part]);
    rest -= count * lengths[part];
    return count > 0 ? [`${count} ${words[part][locale][count === 1 ? 0 : 1]}`] : [];
  });
  const last = parts.at(-1) ?? 'minutes';
  if (told.length === 0) return `0 ${words[last][locale][1]}`;
  return `${minutes < 0 ? '-' : ''}${told.join(' ')}`;
}

/** Minutes meant by 90, 1:30, 1小时30分, 1 day 2 hours; undefined for all else. */
function minutesIn(text: string): number | undefined {
  const plain = halfWidth(text).replaceAll(/\s/g, '').toLowerCase();
  if (/^\d{1,8}$/.test(plain)) return Number(plain);
  const clock = /^(\d{1,6}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const named =
    /^(?:(\d{1,5})(?:天|days?|d))?(?:(\d{1,6})(?:个?小时|时|hours?|h))?(?:(\d{1,8})(?:分钟?|minutes?|min|m))?$/.exec(
      plain,
    );
  if (!named || plain === '') return undefined;
  const [days, hours, minutes] = [named[1], named[2], named[3]].map((part) => Number(part ?? 0));
  return (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0);
}
