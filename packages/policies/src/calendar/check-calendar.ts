import type { Problem } from '../problem.ts';
import { isDay, weekday } from './days.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (path: string, code: string, message: string, day?: string): Problem => ({
  path,
  code: `calendar.${code}`,
  message,
  ...(day === undefined ? {} : { params: { day } }),
});

function checkDays(path: string, year: string, days: unknown): Problem[] {
  if (!Array.isArray(days)) return [problem(path, 'list', '须为日期列表')];
  return days.flatMap((day: unknown, index) => {
    const at = `${path}/${index}`;
    if (typeof day !== 'string' || !isDay(day))
      return [problem(at, 'day', `“${String(day)}”不是有效日期`, String(day))];
    if (!day.startsWith(`${year}-`)) return [problem(at, 'year', `${day}不在${year}年`, day)];
    if (days.indexOf(day) !== index) return [problem(at, 'twice', `${day}重复`, day)];
    return [];
  });
}

function checkYear(path: string, year: string, value: unknown): Problem[] {
  if (!/^\d{4}$/.test(year)) return [problem(path, 'year', `“${year}”不是年份`)];
  if (!isObject(value)) return [problem(path, 'shape', '须有放假、上班日期和来源')];
  const { off, work, source } = value;
  const shape = [...checkDays(`${path}/off`, year, off), ...checkDays(`${path}/work`, year, work)];
  if (shape.length > 0) return shape;
  const offDays = off as string[];
  return [
    ...(typeof source === 'string' && source.trim() !== ''
      ? []
      : [problem(`${path}/source`, 'source', '请填写依据，例如放假通知的文号')]),
    ...(work as string[]).flatMap((day, index) => {
      const at = `${path}/work/${index}`;
      if (offDays.includes(day)) return [problem(at, 'both', `${day}既放假又上班`, day)];
      if (![0, 6].includes(weekday(day)))
        return [problem(at, 'notWeekend', `${day}不是周末，无需列为上班`, day)];
      return [];
    }),
  ];
}

/** What is wrong with a calendar that somebody edited; an empty list when it is in order. */
export function checkCalendar(calendar: unknown): Problem[] {
  if (!isObject(calendar) || !isObject(calendar['years']))
    return [problem('', 'shape', '工作日历须按年份列出')];
  return Object.entries(calendar['years']).flatMap(([year, value]) =>
    checkYear(`/years/${year}`, year, value),
  );
}
