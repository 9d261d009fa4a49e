import { nextDue } from '../core/index.ts';
import type { Run } from '../scenarios/index.ts';
import type { PlayClock } from './types.ts';

/** What ends at midnight ends on the day before. */
const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

/** The time of the play in working days, by the calendar that it has. */
export function clockOf({ state, now, directory }: Run): PlayClock {
  const at = state?.phase === 'running' ? nextDue(state) : undefined;
  return {
    isWorkingDay: directory.worksAt(now),
    workingDays: state ? directory.workingDaysBetween(state.startedAt, now) : 0,
    ...(at === undefined
      ? {}
      : { next: { at, workingDays: directory.workingDaysBetween(now, justBefore(at)) } }),
  };
}
