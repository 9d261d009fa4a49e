import { FeelDate, FeelDateTime, FeelDuration, FeelTime, dateAndTime, parseDate } from 'feelin';
import { dayOf, instantOf } from '../calendar/index.ts';
import type { Json } from '../json.ts';
import { timeShape } from './time-shape.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** An instant as wall time in the zone, so that `.day` and `date()` are those of the office. */
export function zoned(instant: string, timeZone: string): unknown {
  const { day, time } = dayOf(instant, timeZone);
  return dateAndTime(`${day}T${time}@${timeZone}`);
}

function fromText(text: string, timeZone: string): unknown {
  switch (timeShape(text)) {
    case 'day':
      return parseDate(text) ?? text;
    case 'instant':
      return zoned(text, timeZone);
    case 'local':
      return dateAndTime(`${text}@${timeZone}`) ?? text;
    case undefined:
      return text;
  }
}

/** JSON as FEEL sees it: ISO days and instants become dates; what is not JSON becomes null. */
export function toFeelValue(value: unknown, timeZone: string): unknown {
  if (typeof value === 'string') return fromText(value, timeZone);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((each) => toFeelValue(each, timeZone));
  if (!isObject(value)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, toFeelValue(each, timeZone)]),
  );
}

/** Thrown when a result is not JSON; `code` is that of the problem it becomes. */
export class NotJson extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Doubles carry noise after fifteen digits: 0.1 + 0.2 is shown and stored as 0.3. */
export function tidy(value: number): number {
  if (!Number.isFinite(value)) throw new NotJson('notFinite');
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

function fromDateTime(value: FeelDateTime): string {
  const text = value.toString();
  if (value.timezone === null || value.timezone === undefined) return text;
  const [wall = '', zone] = text.split('@');
  if (zone === undefined) return new Date(text).toISOString();
  const [day = '', time = ''] = wall.split('T');
  return instantOf(day, time.slice(0, 12), zone);
}

/** A result as plain JSON: days as ISO days, times with a zone as UTC instants. */
export function fromFeelValue(value: unknown, budget = { left: 100_000 }): Json {
  budget.left -= 1;
  if (budget.left < 0) throw new NotJson('resultTooLarge');
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return tidy(value);
  if (Array.isArray(value)) return value.map((each) => fromFeelValue(each, budget));
  if (value instanceof FeelDateTime) return fromDateTime(value);
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDuration)
    return value.toString();
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype)
    throw new NotJson('resultType');
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, fromFeelValue(each, budget)]),
  );
}
