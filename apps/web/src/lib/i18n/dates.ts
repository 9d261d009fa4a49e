import { getLocale } from '#lib/paraglide/runtime.js';

/**
 * Calendar days and hours are those of the installation, not of the reader's device; the server
 * knows its zone, and its pages carry it.
 */
export const zone =
  (typeof document === 'undefined'
    ? process.env['YISHI_TIME_ZONE']
    : document.documentElement.dataset['zone']) || 'Asia/Shanghai';

type Options = Intl.DateTimeFormatOptions;

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Options): Intl.DateTimeFormat {
  const locale = getLocale() === 'en' ? 'en-GB' : 'zh-CN';
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  cache.set(key, made);
  return made;
}

/** A calendar day is the same day in every zone. */
const calendar: Options = { timeZone: 'UTC' };
const dayOptions: Options = { ...calendar, year: 'numeric', month: 'long', day: 'numeric' };
const timeOptions: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** The calendar day of an instant in the installation's zone, as YYYY-MM-DD. */
export function dayOf(instant: string | Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));
  return parts.slice(0, 10);
}

/** The last day of a time that ends at an instant: at 24:00 it is the day that ends. */
export const lastDayOf = (end: string): string => dayOf(new Date(Date.parse(end) - 1));

export const today = (): string => dayOf(new Date());

/** What clock and calendar on the wall say now: YYYY-MM-DDTHH:mm. */
export function wallTime(): string {
  const now = new Date().toISOString();
  return `${dayOf(now)}T${formatTime(now)}`;
}

/** Whole calendar days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** `2026年11月23日`, or with the weekday. */
export function formatDay(day: string, options: { weekday?: boolean } = {}): string {
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  return formatter(options.weekday ? { ...dayOptions, weekday: 'long' } : dayOptions).format(noon);
}

/** `11月23日`, with the year only when it is not this one. */
export function formatShortDay(day: string): string {
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  const sameYear = day.slice(0, 4) === today().slice(0, 4);
  const short: Options = { ...calendar, month: 'short', day: 'numeric' };
  return formatter(sameYear ? short : { ...short, year: 'numeric' }).format(noon);
}

export const formatTime = (instant: string): string =>
  formatter(timeOptions).format(new Date(instant));

/** `2026年11月23日 14:05`. */
export const formatInstant = (instant: string): string =>
  `${formatDay(dayOf(instant))} ${formatTime(instant)}`;

/** Time for today, else the short day: for lists. */
export const formatWhen = (instant: string): string =>
  dayOf(instant) === today() ? formatTime(instant) : formatShortDay(dayOf(instant));

/** `2026年10月`. */
export const formatMonth = (year: number, month: number): string =>
  formatter({ ...calendar, year: 'numeric', month: 'long' }).format(
    new Date(`${year}-${String(month).padStart(2, '0')}-15T12:00:00Z`),
  );

/** 一 to 日, or M to S. 5 January 2026 is a Monday. */
export const weekdayNames = (): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    formatter({ weekday: 'narrow' }).format(new Date(Date.UTC(2026, 0, 5 + index, 4))),
  );

/** Until when something is open: the last day where it ends with a day, else to the minute. */
export const closesWords = (at: string): string =>
  lastDayOf(at) === dayOf(at) ? formatInstant(at) : formatDay(lastDayOf(at));
