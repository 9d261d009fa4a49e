import { isDay, type Locale } from '@yishi/policies';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A calendar day in words: 2026年11月23日, 23 November 2026. Other texts come back as they are. */
export function dayInWords(day: string, locale: Locale): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year || !month || !date) return day;
  return locale === 'en'
    ? `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
    : `${year}年${Number(month)}月${Number(date)}日`;
}

/** The format `day`: a calendar day that exists. */
export const dayFormat = { day: (value: string): boolean => isDay(value) };

export const dayMessages = {
  'format.day': { 'zh-CN': '{where}不是有效日期', en: '{where} is not a valid date' },
};

/** Where generated days begin: long past or far ahead where today is the limit, for there is no clock. */
export function firstGenerated(limits: {
  notBeforeToday?: boolean;
  notAfterToday?: boolean;
}): string {
  if (limits.notBeforeToday) return '2090-01-01';
  return limits.notAfterToday ? '2020-01-01' : '2026-01-01';
}
