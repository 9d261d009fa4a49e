import { dayOf, workingDaysBetween } from '@yishi/policies';
import type { Due as TaskDue, Instant } from '@yishi/workflows';
import type { Due } from '../../contract/contract.gen.ts';
import type { Calendar } from '../../engine/needs/index.ts';

/** Working days before the due day from which a task is shown as due soon. */
const soonDays = 1;

/** A due time as people see it: on time, soon, overdue, or standing still. */
export function dueOf(
  due: Pick<TaskDue, 'at' | 'day' | 'provisional' | 'pausedAt'> | null | undefined,
  now: Instant,
  calendar: Calendar,
): Due | null {
  if (!due) return null;
  const { at, day, provisional, pausedAt } = due;
  if (pausedAt) return { at, day, provisional, state: 'none', pausedAt };
  const today = dayOf(now, calendar.timeZone).day;
  const left = workingDaysBetween(calendar.calendar, today, day).days;
  const state = now > at ? 'overdue' : left <= soonDays ? 'soon' : 'ok';
  return { at, day, provisional, state, workingDaysLeft: left };
}
