import { boundedCache } from '../bounded-cache.ts';
import { addDays } from './days.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format per zone; a zone that does not exist throws RangeError. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  if (formats.size >= 50) formats.clear();
  formats.set(timeZone, format);
  return format;
}

/** Wall time in the zone as if it were UTC, in milliseconds; asks the platform, which is slow. */
function readWallClock(at: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = value;
  const { year = '', month, day, hour, minute, second } = parts;
  const text = `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Date.parse(text) + (((at % 1000) + 1000) % 1000);
}

const hour = 3_600_000;
const offsets = boundedCache<number>(2_000);

/** Offset of a zone at the start of an hour since 1970. */
const offsetOfHour = (index: number, timeZone: string): number =>
  offsets(`${timeZone} ${index}`, () => readWallClock(index * hour, timeZone) - index * hour);

/** What is to be added to UTC; only in an hour in which the clocks change is the platform asked. */
function offsetAt(at: number, timeZone: string): number {
  const index = Math.floor(at / hour);
  const offset = offsetOfHour(index, timeZone);
  if (offset === offsetOfHour(index + 1, timeZone)) return offset;
  return readWallClock(at, timeZone) - at;
}

const wallClock = (at: number, timeZone: string): number => at + offsetAt(at, timeZone);

function milliseconds(instant: string): number {
  const at = Date.parse(instant);
  if (Number.isNaN(at) || !/(?:Z|[+-]\d{2}:\d{2})$/.test(instant))
    throw new RangeError(`not an instant: ${instant}`);
  return at;
}

/** Calendar day and wall time of an instant in a zone: { day: '2025-01-01', time: '08:00:00.000' }. */
export function dayOf(instant: string, timeZone: string): { day: string; time: string } {
  const wall = new Date(wallClock(milliseconds(instant), timeZone)).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, -1) };
}

const timeShape = /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?|24:00)$/;

/** Whether the text is a wall time, e.g. 17:30; 24:00 is the end of a day. */
export const isTime = (text: string): boolean => timeShape.test(text);

/**
 * The UTC instant of a wall time in a zone; 24:00 is the start of the next day. A time that the
 * clocks skip is moved on by the gap, one that they repeat is the first.
 */
export function instantOf(day: string, time: string, timeZone: string): string {
  if (!isTime(time)) throw new RangeError(`not a wall time: ${time}`);
  const wanted =
    time === '24:00'
      ? Date.parse(`${addDays(day, 1)}T00:00:00.000Z`)
      : Date.parse(`${addDays(day, 0)}T${time.length === 5 ? `${time}:00` : time}Z`);
  const before = offsetAt(wanted - 86_400_000, timeZone);
  const after = offsetAt(wanted + 86_400_000, timeZone);
  const fitting = [before, after]
    .map((offset) => wanted - offset)
    .filter((at) => wallClock(at, timeZone) === wanted);
  const at = fitting.length > 0 ? Math.min(...fitting) : wanted - before;
  return new Date(at).toISOString();
}

/** The instant so many milliseconds later. */
export function addMilliseconds(instant: string, amount: number): string {
  return new Date(milliseconds(instant) + amount).toISOString();
}
