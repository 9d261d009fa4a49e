import { isDay } from '@yishi/policies';

/** Years that offices write about; what lies outside is a slip, and PostgreSQL refuses year 0. */
const years = { first: 1900, last: 2999 };

const inYears = (year: number): boolean => year >= years.first && year <= years.last;

/** A calendar day that exists, `2026-02-28`. */
export const isDate = (text: string): boolean => isDay(text) && inYears(Number(text.slice(0, 4)));

const written =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An instant of RFC 3339 with its zone; no leap second, since no clock of ours has one. */
export function isInstant(text: string): boolean {
  const day = written.exec(text)?.[1];
  if (day === undefined || !isDate(day)) return false;
  return inYears(new Date(text).getUTCFullYear());
}
