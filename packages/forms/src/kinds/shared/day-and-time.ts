import { isDay, type Locale } from '@yishi/policies';
import { minutesOf } from './clock.ts';
import { dayInWords } from './day.ts';

/** The format `day-and-time`: what clock and calendar on the wall say, YYYY-MM-DDTHH:mm. */
export const dayAndTimeFormat = { 'day-and-time': isDayAndTime };

export function isDayAndTime(value: string): boolean {
  const [day = '', time = '', ...more] = value.split('T');
  return more.length === 0 && isDay(day) && minutesOf(time) !== undefined;
}

/** 2026年11月23日 14:05; of a day alone, the day. */
export function dayAndTimeInWords(value: string, locale: Locale): string {
  const [day = '', time] = value.split('T');
  const words = dayInWords(day, locale);
  return time === undefined ? words : `${words}${locale === 'en' ? ', ' : ' '}${time}`;
}

export const dayAndTimeMessages = {
  'format.day-and-time': {
    'zh-CN': '{where}不是有效的日期和时间',
    en: '{where} must be a date and a time',
  },
};
