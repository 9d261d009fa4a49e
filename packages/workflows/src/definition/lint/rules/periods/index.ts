import type { Period } from '../../../types.ts';
import { fault, type LintRule } from '../../types.ts';
import { setIn } from '../mends.ts';

/** Periods inside settings, wherever they stand, with the way of keys to them. */
function periodsIn(value: unknown, way: string[]): { way: string[]; period: Period }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('amount' in value && 'unit' in value) return [{ way, period: value as Period }];
  return Object.entries(value).flatMap(([key, inner]) => periodsIn(inner, [...way, key]));
}

/** The calendar counts whole days; only hours have parts. */
export const periods: LintRule = {
  name: 'periods',
  severity: 'stop',
  messages: {
    'period.whole': { 'zh-CN': '天数须是整数', en: 'Days must be whole numbers' },
  },
  mends: { 'period.whole': { 'zh-CN': '进为整数', en: 'Round up' } },
  check: ({ steps }) =>
    steps.flatMap(({ step, path }) =>
      periodsIn(step.settings, [])
        .filter(({ period }) => period.unit !== 'hour' && !Number.isInteger(period.amount))
        .map(({ way, period }) => {
          // Operations reach into objects; an item of a list is changed by hand.
          const inList = way.some((key) => /^\d+$/.test(key));
          const to = Math.ceil(period.amount);
          const mend = inList ? [] : setIn(step, ['settings', ...way, 'amount'], to);
          const at = [...way, 'amount'].join('/');
          return fault(`${path}/settings/${at}`, 'period.whole', undefined, mend);
        }),
    ),
};
