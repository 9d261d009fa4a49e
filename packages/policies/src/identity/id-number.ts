import { isDay } from '../calendar/index.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

export type Sex = '男' | '女';

/** Whether a text is built like a citizen identity number of 18 places (GB 11643-1999). */
export const isIdNumber = (text: string): boolean =>
  /^\d{17}[\dX]$/.test(text) && isDay(birthOf(text)) && idCheckDigit(text) === text[17];

/** Day of birth, YYYY-MM-DD, of a number that looks like one. */
export const birthOf = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** The place before the check digit is odd for men. */
export const sexOf = (number: string): Sex => (Number(number[16]) % 2 === 1 ? '男' : '女');

/** The last place of a number, from the seventeen before it. */
export function idCheckDigit(number: string): string | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checkDigits[sum % 11];
}

/** Full years on a day; the birthday itself counts (民法典 25, 199). */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}
