import type { Due } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';
import { daysBetween, formatDay, formatTime, today } from './dates.ts';

/** A deadline in words, e.g. 剩 2 个工作日, 今天 17:30 到期, 逾期 1 个工作日. */
export function dueWords(due: Due): string {
  if (due.pausedAt) return m.due_paused();
  const days = daysBetween(today(), due.day);
  if (due.state === 'overdue') {
    if (due.workingDaysLeft !== undefined && due.workingDaysLeft < 0)
      return m.due_overdueWorkingDays({ count: -due.workingDaysLeft });
    return days < 0 ? m.due_overdueDays({ count: -days }) : m.due_overdue();
  }
  if (days === 0) return m.due_today({ time: formatTime(due.at) });
  if (due.workingDaysLeft !== undefined) return m.due_workingDays({ count: due.workingDaysLeft });
  return m.due_days({ count: days });
}

/** By when, with the weekday; with the time where it is due within the day. */
export function dueBy({ at, day }: Pick<Due, 'at' | 'day'>): string {
  const time = formatTime(at);
  const words = formatDay(day, { weekday: true });
  return time === '00:00' ? words : `${words} ${time}`;
}

export type DueGroup = 'overdue' | 'today' | 'week' | 'later' | 'open';

/** Which group of 待办 a deadline belongs to; the week ends on Sunday. */
export function dueGroup(due: Due | null): DueGroup {
  if (!due || due.pausedAt) return 'open';
  if (due.state === 'overdue') return 'overdue';
  const now = today();
  const days = daysBetween(now, due.day);
  if (days <= 0) return 'today';
  const weekday = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7;
  return days <= 6 - weekday ? 'week' : 'later';
}
