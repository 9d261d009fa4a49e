import type { Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  fromFreeText,
  because,
  checkRange,
  integerIn,
  minutesOf,
  rangeMessages,
  tidyTime,
  timeAt,
} from '../shared/index.ts';
import { configSchema, type TimeConfig } from './config.gen.ts';

/** A time of day, HH:mm in 24 hours; a later one is the greater text. */
export const time = defineField<TimeConfig>({
  kind: 'time',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '时间', en: 'Time' },
  keywords: { 'zh-CN': '钟点 时刻', en: 'clock hour' },
  configSchema,
  value: 'single',
  breadth: 6,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  examples: [{ min: '08:30', max: '17:20', step: 30 }, { max: '00:00' }],
  formats: { 'time-of-day': (value) => minutesOf(value) !== undefined },
  schema: () => ({ type: 'string', format: 'time-of-day' }),
  normalise: (value) => (typeof value === 'string' ? tidyTime(value) : value),
  checkConfig: (config) => checkRange(config.min, config.max, 'min'),
  check: checkTime,
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, { min, max, step = 5 }) => {
    const first = minutesOf(min ?? '00:00') ?? 0;
    const last = minutesOf(max ?? '23:59') ?? first;
    return timeAt(first + step * integerIn(random, 0, Math.floor((last - first) / step)));
  },
  messages: {
    ...rangeMessages,
    'format.time-of-day': {
      'zh-CN': '{where}不是有效时间，应像 09:30',
      en: '{where} must be a time such as 09:30',
    },
    'time.early': { 'zh-CN': '{where}不能早于 {time}', en: '{where} must not be before {time}' },
    'time.late': { 'zh-CN': '{where}不能晚于 {time}', en: '{where} must not be after {time}' },
    'time.step': {
      'zh-CN': '{where}应是每隔 {step} 分钟的时间',
      en: '{where} must be a time in steps of {step} minutes',
    },
  },
});

function checkTime(value: unknown, { min, max, step }: TimeConfig): Problem[] {
  const minutes = typeof value === 'string' ? minutesOf(value) : undefined;
  if (minutes === undefined) return [];
  const first = minutesOf(min ?? '00:00') ?? 0;
  if (min !== undefined && minutes < first) return [because('time.early', { time: min })];
  if (max !== undefined && minutes > (minutesOf(max) ?? minutes))
    return [because('time.late', { time: max })];
  return step && (minutes - first) % step !== 0 ? [because('time.step', { step })] : [];
}
