const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const dayLength = 86_400_000;

const stamp = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

/** Whether the text is a calendar day that exists, e.g. 2024-02-29. */
export function isDay(text: string): boolean {
  if (!dayShape.test(text)) return false;
  const at = stamp(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function parsed(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return stamp(day);
}

/** The calendar day n days later. */
export function addDays(day: string, n: number): string {
  return new Date(parsed(day) + n * dayLength).toISOString().slice(0, 10);
}

/** Days from one calendar day to the other. */
export function daysBetween(from: string, to: string): number {
  return (parsed(to) - parsed(from)) / dayLength;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: string): number {
  return new Date(parsed(day)).getUTCDay();
}
