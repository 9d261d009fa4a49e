import type { Deadline, Period } from '../../../types.ts';
import { fault, type LintRule } from '../../types.ts';
import { withoutItem } from '../mends.ts';

/** Hours that surely pass in so many units: a working day is never shorter than a day. */
const atLeast: Record<Period['unit'], number> = { hour: 1, day: 24, workingDay: 24 };

/** Whether the reminder surely comes before the deadline began. */
function isTooEarly(reminder: Period, period: Period): boolean {
  if (reminder.unit === period.unit) return reminder.amount >= period.amount;
  // How long working days are depends on the calendar, so nothing is sure of a period in them.
  if (period.unit === 'workingDay') return false;
  return reminder.amount * atLeast[reminder.unit] >= period.amount * atLeast[period.unit];
}

/** Reminders come before the due time, and after the beginning. */
export const reminders: LintRule = {
  name: 'reminders',
  severity: 'stop',
  messages: {
    'deadline.reminder': {
      'zh-CN': '期限比提醒还短，这次提醒永远不会发出；提醒须在期限之内',
      en: 'The deadline is shorter than its reminder, which would never be sent',
    },
  },
  mends: { 'deadline.reminder': { 'zh-CN': '去掉这次提醒', en: 'Remove this reminder' } },
  check: ({ steps }) =>
    steps.flatMap(({ step, path }) => {
      const deadline = step.settings.deadline as Deadline | undefined;
      return (deadline?.reminders ?? []).flatMap((reminder, index) => {
        if (!deadline || !isTooEarly(reminder, deadline.period)) return [];
        const mend = withoutItem(step, ['deadline', 'reminders'], index);
        const at = `${path}/settings/deadline/reminders/${index}`;
        return [fault(at, 'deadline.reminder', undefined, mend)];
      });
    }),
};
