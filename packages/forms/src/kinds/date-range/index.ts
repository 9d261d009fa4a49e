import { addDays, daysBetween, isDay, type Problem } from '@yishi/policies';
import { isRecord } from '../../json/index.ts';
import { defineField } from '../define-field.ts';
import {
  because,
  checkRange,
  dayFormat,
  dayInWords,
  dayMessages,
  firstGenerated,
  integerIn,
  rangeMessages,
} from '../shared/index.ts';
import { configSchema, type DateRangeConfig } from './config.gen.ts';

/** Two calendar days, both counted in. */
export const dateRange = defineField<DateRangeConfig>({
  kind: 'date-range',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '日期区间', en: 'Date range' },
  keywords: { 'zh-CN': '起止 期限 期间 时间段', en: 'period from to' },
  configSchema,
  value: 'single',
  feel: 'context',
  verb: 'choose',
  examples: [
    { min: '2026-03-01', max: '2026-03-02', maxDays: 1 },
    { min: '2031-01-01' },
    { max: '2019-12-31' },
    { notBeforeToday: true, maxDays: 400 },
    { notAfterToday: true },
  ],
  formats: dayFormat,
  schema: () => ({
    type: 'object',
    properties: {
      from: { type: 'string', format: 'day' },
      to: { type: 'string', format: 'day' },
    },
    required: ['from', 'to'],
    additionalProperties: false,
  }),
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  check: (value, config, { today }) => checkDays(value, config, today),
  show: (value, _config, { locale }) => {
    if (!isRecord(value)) return '';
    const { from, to } = value;
    const side = (day: unknown): string =>
      typeof day === 'string' ? dayInWords(day, locale) : '…';
    return locale === 'en' ? `${side(from)} to ${side(to)}` : `${side(from)}至${side(to)}`;
  },
  generate: (random, { min, max, maxDays, ...today }) => {
    const first = firstGenerated(today);
    const earliest = min !== undefined && min > first ? min : first;
    const start = addDays(earliest, integerIn(random, 0, 200));
    const from = max !== undefined && start > max ? max : start;
    const to = addDays(from, integerIn(random, 0, Math.min(maxDays ?? 90, 90) - 1));
    return { from, to: max !== undefined && to > max ? max : to };
  },
  messages: {
    ...dayMessages,
    ...rangeMessages,
    'date-range.order': {
      'zh-CN': '{where}的结束日期不能早于开始日期',
      en: '{where} must not end before it begins',
    },
    'date-range.early': {
      'zh-CN': '{where}不能早于{day}',
      en: '{where} must not begin before {day}',
    },
    'date-range.late': { 'zh-CN': '{where}不能晚于{day}', en: '{where} must not end after {day}' },
    'date-range.long': {
      'zh-CN': '{where}最多 {limit} 天',
      en: '{where} may last {limit} days at most',
    },
  },
});

function checkDays(value: unknown, config: DateRangeConfig, today: string): Problem[] {
  if (!isRecord(value)) return [];
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to)) return [];
  const problems: Problem[] = [];
  if (to < from) problems.push(because('date-range.order', {}, '/to'));
  for (const day of [config.min, config.notBeforeToday ? today : undefined])
    if (day !== undefined && from < day)
      problems.push(because('date-range.early', { day }, '/from'));
  for (const day of [config.max, config.notAfterToday ? today : undefined])
    if (day !== undefined && to > day) problems.push(because('date-range.late', { day }, '/to'));
  if (config.maxDays !== undefined && daysBetween(from, to) + 1 > config.maxDays)
    problems.push(because('date-range.long', { limit: config.maxDays }, '/to'));
  return problems;
}
