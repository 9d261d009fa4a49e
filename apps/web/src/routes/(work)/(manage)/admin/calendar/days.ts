/** How a day is arranged: as its weekday says, off, or (at the weekend) worked instead of another. */
export type DayKind = 'usual' | 'off' | 'work';

export interface Arrangement {
  off: readonly string[];
  work: readonly string[];
}

const two = (value: number): string => String(value).padStart(2, '0');
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: string): number => (atNoon(day).getUTCDay() + 6) % 7;

export const isWeekend = (day: string): boolean => weekdayOf(day) >= 5;

/** Weeks of a month from Monday on; days of other months are null. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from(
    { length: count },
    (_, index) => `${year}-${two(month)}-${two(index + 1)}`,
  );
  const lead = Array.from({ length: weekdayOf(days[0] as string) }, () => null);
  const cells: (string | null)[] = [...lead, ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The same day some days later or earlier. */
export function shift(day: string, by: number): string {
  return new Date(atNoon(day).getTime() + by * 86_400_000).toISOString().slice(0, 10);
}

export function kindOf(arrangement: Arrangement, day: string): DayKind {
  if (arrangement.off.includes(day)) return 'off';
  return arrangement.work.includes(day) ? 'work' : 'usual';
}

function isWorking(arrangement: Arrangement, day: string): boolean {
  const kind = kindOf(arrangement, day);
  return kind === 'usual' ? !isWeekend(day) : kind === 'work';
}

/** The arrangement with one day set; lists stay in order. */
export function withDay(arrangement: Arrangement, day: string, kind: DayKind): Arrangement {
  const put = (days: readonly string[], into: boolean): string[] =>
    [...days.filter((each) => each !== day), ...(into ? [day] : [])].sort();
  return {
    off: put(arrangement.off, kind === 'off'),
    work: put(arrangement.work, kind === 'work'),
  };
}

export function countWorkingDays(year: number, arrangement: Arrangement): number {
  let count = 0;
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = shift(day, 1))
    if (isWorking(arrangement, day)) count += 1;
  return count;
}
