import { addDays, isDay, type Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  because,
  certainty,
  checkRange,
  dayFormat,
  dayInWords,
  dayMessages,
  firstGenerated,
  integerIn,
  rangeMessages,
  whereAll,
  dayOfText,
} from '../shared/index.ts';
import { configSchema, type DateConfig } from './config.gen.ts';

export const date = defineField<DateConfig>({
  kind: 'date',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '日期', en: 'Date' },
  keywords: { 'zh-CN': '时间 出生 年月日 生日', en: 'day birthday calendar' },
  configSchema,
  value: 'single',
  breadth: 17,
  feel: 'date',
  gist: 'day',
  takesOver: ({ gist }) => (gist === 'day' || gist === 'text' ? {} : undefined),
  verb: 'choose',
  examples: [
    { min: '2026-03-01', max: '2026-03-02' },
    { min: '2031-01-01' },
    { max: '2019-12-31' },
    { notBeforeToday: true },
    { notAfterToday: true },
  ],
  formats: dayFormat,
  schema: () => ({ type: 'string', format: 'day' }),
  fromSamples: (samples) => whereAll(samples, isWrittenDay, certainty.shaped, {}),
  fromSchema: ({ type, format }) => (type === 'string' && format === 'day' ? {} : undefined),
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  check: (value, config, { today }) => checkDay(value, config, today),
  mask: (value) => (typeof value === 'string' ? `${value.slice(0, 4)}-**-**` : '***'),
  fromText: (text) => dayOfText(text),
  show: (value, _config, { locale }) =>
    typeof value === 'string' ? dayInWords(value, locale) : '',
  generate: (random, { min, max, ...today }, wanted) => {
    const isBirth = /出生|生日/.test(wanted?.label ?? '') && !today.notBeforeToday;
    const day = isBirth
      ? addDays('1950-01-01', integerIn(random, 0, 50 * 365))
      : addDays(firstGenerated(today), integerIn(random, 0, 364));
    if (min !== undefined && day < min) return min;
    return max !== undefined && day > max ? max : day;
  },
  messages: {
    ...dayMessages,
    ...rangeMessages,
    'date.early': { 'zh-CN': '{where}不能早于{day}', en: '{where} must not be before {day}' },
    'date.late': { 'zh-CN': '{where}不能晚于{day}', en: '{where} must not be after {day}' },
  },
});

function checkDay(value: unknown, config: DateConfig, today: string): Problem[] {
  if (typeof value !== 'string') return [];
  const earliest = later(config.min, config.notBeforeToday ? today : undefined);
  const latest = earlier(config.max, config.notAfterToday ? today : undefined);
  if (earliest !== undefined && value < earliest) return [because('date.early', { day: earliest })];
  if (latest !== undefined && value > latest) return [because('date.late', { day: latest })];
  return [];
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** A day that exists, as spreadsheets write it: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日. */
function isWrittenDay(text: string): boolean {
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?( 0?0:00(:00)?)?$/.exec(text) ?? [];
  if (!year || !month || !date) return false;
  return isDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
