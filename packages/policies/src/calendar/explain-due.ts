import type { Text } from '../text.ts';
import { addDays, weekday } from './days.ts';
import type { DueRequest } from './types.ts';
import { dayOf } from './zone.ts';

interface Found {
  start: string;
  day: string;
  at: string;
  provisional: boolean;
}

const chinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const short = (day: string): string => chinese(day).replace(/^\d+年/, '');

/** Days in a row as one span, e.g. 1月28日至2月4日. */
function spans(days: readonly string[]): { first: string; last: string }[] {
  const found: { first: string; last: string }[] = [];
  for (const day of days) {
    const open = found.at(-1);
    if (open && addDays(open.last, 1) === day) open.last = day;
    else found.push({ first: day, last: day });
  }
  return found;
}

const spanText = (days: readonly string[], one: (day: string) => string, to: string, and: string) =>
  spans(days)
    .map(({ first, last }) => (first === last ? one(first) : `${one(first)}${to}${one(last)}`))
    .join(and);

/** Arranged days inside the period; plain weekends go without saying. */
function arranged(request: DueRequest, low: string, high: string) {
  const inside = (day: string): boolean => day > low && day <= high;
  const years = Object.values(request.calendar.years);
  return {
    off: years.flatMap((year) => year.off.filter(inside)).sort(),
    work: years
      .flatMap((year) => year.work.filter(inside))
      .filter((day) => [0, 6].includes(weekday(day)))
      .sort(),
  };
}

const units = {
  workingDay: { 'zh-CN': '个工作日', en: 'working days' },
  day: { 'zh-CN': '日', en: 'days' },
  hour: { 'zh-CN': '小时', en: 'hours' },
};

function remarks(request: DueRequest, { start, day, provisional }: Found): Text[] {
  const counted = request.unit === 'workingDay';
  const { off, work } = counted
    ? arranged(request, start < day ? start : day, start < day ? day : start)
    : { off: [], work: [] };
  const same = (each: string): string => each;
  return [
    ...(off.length > 0
      ? [
          {
            'zh-CN': `期间放假：${spanText(off, short, '至', '、')}`,
            en: `days off in between: ${spanText(off, same, ' to ', ', ')}`,
          },
        ]
      : []),
    ...(work.length > 0
      ? [
          {
            'zh-CN': `调休上班：${spanText(work, short, '至', '、')}`,
            en: `weekend days worked: ${spanText(work, same, ' to ', ', ')}`,
          },
        ]
      : []),
    ...(provisional
      ? [
          {
            'zh-CN': '所涉年度的放假安排尚未公布，公布后重新计算',
            en: 'provisional: the arrangement of that year is not published yet',
          },
        ]
      : []),
  ];
}

/** How a due time came about, in one sentence. */
export function explainDue(request: DueRequest, found: Found): Text {
  const { from, amount, unit, direction, endOfDay, timeZone } = request;
  const begin = dayOf(from, timeZone);
  const end = dayOf(found.at, timeZone);
  const clock = unit === 'hour' ? end.time.slice(0, 5) : endOfDay;
  const back = direction === 'before';
  const startDay = unit === 'hour' ? begin.day : found.start;
  const startText = unit === 'hour' ? ` ${begin.time.slice(0, 5)}` : '（当日不计）';
  const notes = remarks(request, found);
  return {
    'zh-CN': [
      `自${chinese(startDay)}${startText}${back ? '向前' : '起'}${amount}${units[unit]['zh-CN']}，至${chinese(found.day)}${clock}`,
      ...notes.map((note) => note['zh-CN']),
    ].join('；'),
    en: [
      `${amount} ${units[unit].en} ${back ? 'back from' : 'from'} ${startDay}${unit === 'hour' ? startText : ' (not counted)'}: ${found.day} ${clock}`,
      ...notes.map((note) => note.en ?? ''),
    ].join('; '),
  };
}
