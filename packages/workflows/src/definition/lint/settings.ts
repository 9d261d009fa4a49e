import type { Deadline, Period } from '../types.ts';
import { checkShape } from '../check-shape.ts';
import { whoProblems } from './references.ts';
import { fault, type LintRule } from './types.ts';

/** Settings fit their kind's schema, and its own rules. */
export const settingsFit: LintRule = ({ steps, kinds, forms }) =>
  steps.flatMap(({ step, path }) => {
    const kind = kinds.get(step.kind);
    if (!kind) return [fault(`${path}/kind`, 'step.kind', `没有安装步骤类型“${step.kind}”`)];
    const at = `${path}/settings`;
    const wrong = checkShape(kind.configSchema, step.settings, at);
    if (wrong.length) return wrong;
    return (kind.lint?.(step.settings, forms) ?? []).map((problem) => ({
      ...problem,
      path: at + problem.path,
    }));
  });

const shorter = (a: Period, b: Period): boolean => a.unit !== b.unit || a.amount < b.amount;

/** Reminders come before the due time, and after the beginning. */
export const remindersFit: LintRule = ({ steps }) =>
  steps.flatMap(({ step, path }) => {
    const deadline = step.settings.deadline as Deadline | undefined;
    return (deadline?.reminders ?? []).flatMap((reminder, index) =>
      deadline && shorter(reminder, deadline.period)
        ? []
        : [
            fault(
              `${path}/settings/deadline/reminders/${index}`,
              'deadline.reminder',
              '提醒须在期限之内',
            ),
          ],
    );
  });

/** Periods inside settings, wherever they stand, with their path. */
function periodsIn(value: unknown, path: string): { path: string; period: Period }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('amount' in value && 'unit' in value) return [{ path, period: value as Period }];
  return Object.entries(value).flatMap(([key, inner]) => periodsIn(inner, `${path}/${key}`));
}

/** The calendar counts whole days; only hours have parts. */
export const periodsAreWhole: LintRule = ({ steps }) =>
  steps.flatMap(({ step, path }) =>
    periodsIn(step.settings, `${path}/settings`)
      .filter(({ period }) => period.unit !== 'hour' && !Number.isInteger(period.amount))
      .map((one) => fault(`${one.path}/amount`, 'period.whole', '天数须是整数')),
  );

/** Before a case there is neither a form nor a handler: the catalogue is for people who are known. */
export const startersAreKnown: LintRule = ({ procedure: { startBy = [] } }) => [
  ...whoProblems(startBy, '/startBy'),
  ...startBy.flatMap((who, index) =>
    ['person', 'post', 'head', 'body', 'role'].includes(who.type)
      ? []
      : [fault(`/startBy/${index}/type`, 'start.who', '发起人只能按人员、岗位、组织或角色确定')],
  ),
];
