import { addDays, weekday } from './days.ts';
import type { WorkingCalendar, WorkingDaysResult } from './types.ts';

/** Ten years of days: a period longer than that is a mistake in the procedure. */
const longest = 3_660;

/** Whether people work on that day; `provisional` where the year has no arrangement. */
export function isWorkingDay(
  calendar: WorkingCalendar,
  day: string,
): { working: boolean; provisional: boolean } {
  const weekend = [0, 6].includes(weekday(day));
  const year = calendar.years[day.slice(0, 4)];
  if (!year) return { working: !weekend, provisional: true };
  if (year.work.includes(day)) return { working: true, provisional: false };
  return { working: !weekend && !year.off.includes(day), provisional: false };
}

/** The n-th working day after `from`, which is not counted itself; negative n counts back. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: string,
  n: number,
): WorkingDaysResult {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const counted: string[] = [];
  let provisional = false;
  let day = from;
  for (let steps = 0; counted.length < Math.abs(n); steps += 1) {
    if (steps > longest) throw new RangeError(`a period of ${n} working days`);
    day = addDays(day, n < 0 ? -1 : 1);
    const { working, provisional: unknown } = isWorkingDay(calendar, day);
    provisional ||= unknown;
    if (working) counted.push(day);
  }
  return { due: day, provisional, counted };
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: string,
  to: string,
): { days: number; provisional: boolean } {
  const step = to < from ? -1 : 1;
  let days = 0;
  let provisional = false;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    const each = isWorkingDay(calendar, day);
    provisional ||= each.provisional;
    if (each.working) days += step;
  }
  return { days, provisional };
}
