import type { PolicyDefinition, PolicyParameter } from '@yishi/policies';
import type { StepUses } from '../../../step-kind.ts';
import type { Deadline, Period, StepDefinition } from '../../../types.ts';
import { inForce } from '../../in-force.ts';
import { fault, type LintRule } from '../../types.ts';
import { setIn } from '../mends.ts';

const units: Record<string, Period['unit']> = {
  工作日: 'workingDay',
  天: 'day',
  日: 'day',
  自然日: 'day',
  小时: 'hour',
};

const find = (policies: readonly PolicyDefinition[], key: string): PolicyParameter[] =>
  policies.flatMap(({ parameters }) => parameters.filter((one) => one.key === key));

type Lasts = NonNullable<StepUses['lasts']>[number] & { most?: true };

/** What is done within a deadline may have a longest time, as what lasts has a shortest. */
function deadlineOf({ settings }: StepDefinition): Lasts[] {
  const { period, most } = (settings.deadline ?? {}) as Partial<Deadline>;
  if (!period || most === undefined) return [];
  return [{ path: '/deadline/period', period, parameter: most, most: true }];
}

/** A period lasts as long as the parameter of a policy demands, or no longer than one allows. */
export const periodDemanded: LintRule = {
  name: 'period-demanded',
  severity: 'stop',
  messages: {
    'period.short': {
      'zh-CN': '短于“{parameter}”规定的 {least} {unit}',
      en: 'Shorter than “{parameter}” demands, which is {least} {unit}',
    },
    'period.long': {
      'zh-CN': '长于“{parameter}”规定的 {least} {unit}',
      en: 'Longer than “{parameter}” allows, which is {least} {unit}',
    },
    'period.unit': {
      'zh-CN': '“{parameter}”按{unit}计，这里也须按{unit}计',
      en: '“{parameter}” counts in {unit}; this must too',
    },
    'period.parameter': {
      'zh-CN': '没有政策参数“{parameter}”',
      en: 'There is no policy parameter “{parameter}”',
    },
  },
  mends: {
    'period.short': { 'zh-CN': '按规定的期限', en: 'Use the period that is demanded' },
    'period.long': { 'zh-CN': '按规定的期限', en: 'Use the period that is allowed' },
    'period.unit': { 'zh-CN': '按规定的期限', en: 'Use the period that is demanded' },
  },
  check: ({ steps, policies, today }) =>
    steps.flatMap(({ step, path, uses }) =>
      [...(uses.lasts ?? []), ...deadlineOf(step)].flatMap((lasts: Lasts) => {
        const { path: at, period, parameter, most } = lasts;
        if (parameter === undefined) return [];
        const where = `${path}/settings${at}`;
        const known = inForce(find(policies, parameter), today);
        if (!known) return [fault(where, 'period.parameter', { parameter })];
        const words = known.unit?.['zh-CN'] ?? '';
        const unit = units[words];
        if (typeof known.value !== 'number' || !unit) return [];
        const demanded = { amount: known.value, unit };
        const mend = setIn(step, ['settings', ...at.split('/').slice(1)], demanded);
        const params = {
          parameter: known.title['zh-CN'],
          parameterEn: known.title.en ?? known.title['zh-CN'],
          least: known.value,
          unit: words,
          unitEn: known.unit?.en ?? words,
        };
        if (period.unit !== unit) return [fault(where, 'period.unit', params, mend)];
        if (most) {
          return period.amount > known.value ? [fault(where, 'period.long', params, mend)] : [];
        }
        return period.amount < known.value ? [fault(where, 'period.short', params, mend)] : [];
      }),
    ),
};
