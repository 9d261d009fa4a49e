import { addDays, type Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  because,
  checkRange,
  dayAndTimeFormat,
  dayAndTimeInWords,
  dayAndTimeMessages,
  firstGenerated,
  integerIn,
  isDayAndTime,
  minutesOf,
  rangeMessages,
  tidyTime,
  timeAt,
} from '../shared/index.ts';
import { configSchema, type DateTimeConfig } from './config.gen.ts';

/** What clock and calendar on the wall say: YYYY-MM-DDTHH:mm, in the installation's zone. */
export const dateTime = defineField<DateTimeConfig>({
  kind: 'date-time',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '日期时间', en: 'Date and time' },
  keywords: { 'zh-CN': '时刻 预约', en: 'moment appointment' },
  configSchema,
  value: 'single',
  breadth: 24,
  feel: 'date and time',
  gist: 'day',
  takesOver: ({ gist }) => (gist === 'day' || gist === 'text' ? {} : undefined),
  verb: 'choose',
  examples: [
    { min: '2031-01-01', step: 15 },
    { max: '2019-12-31' },
    { notBeforeToday: true },
    { notAfterToday: true },
  ],
  formats: dayAndTimeFormat,
  schema: () => ({ type: 'string', format: 'day-and-time' }),
  normalise: tidy,
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  check: (value, config, { today }) => checkMoment(value, config, today),
  mask: (value) => (typeof value === 'string' ? `${value.slice(0, 4)}-**-**` : '***'),
  show: (value, _config, { locale }) =>
    typeof value === 'string' ? dayAndTimeInWords(value, locale) : '',
  generate: (random, { min, max, step = 30, ...today }) => {
    const day = addDays(firstGenerated(today), integerIn(random, 0, 364));
    const fits = min !== undefined && day < min ? min : max !== undefined && day > max ? max : day;
    return `${fits}T${timeAt(step * integerIn(random, 0, Math.floor(1439 / step)))}`;
  },
  messages: {
    ...rangeMessages,
    ...dayAndTimeMessages,
    'date-time.early': { 'zh-CN': '{where}不能早于{day}', en: '{where} must not be before {day}' },
    'date-time.late': { 'zh-CN': '{where}不能晚于{day}', en: '{where} must not be after {day}' },
    'date-time.step': {
      'zh-CN': '{where}应是每隔 {step} 分钟的时间',
      en: '{where} must be a time in steps of {step} minutes',
    },
  },
});

function tidy(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, day, time] = /^\s*(\d{4}-\d{2}-\d{2})(?:T|\s+)(\S+)\s*$/.exec(value) ?? [];
  return day && time ? `${day}T${tidyTime(time)}` : value.trim();
}

function checkMoment(value: unknown, config: DateTimeConfig, today: string): Problem[] {
  if (typeof value !== 'string' || !isDayAndTime(value)) return [];
  const [day = '', time = ''] = value.split('T');
  for (const first of [config.min, config.notBeforeToday ? today : undefined])
    if (first !== undefined && day < first) return [because('date-time.early', { day: first })];
  for (const last of [config.max, config.notAfterToday ? today : undefined])
    if (last !== undefined && day > last) return [because('date-time.late', { day: last })];
  const { step } = config;
  return step && (minutesOf(time) ?? 0) % step !== 0 ? [because('date-time.step', { step })] : [];
}
