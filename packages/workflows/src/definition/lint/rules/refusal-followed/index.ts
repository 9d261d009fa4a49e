import { expressionsOf, namesRead, scopeOf } from '../../../analyse.ts';
import { fault, type LintRule } from '../../types.ts';
import { setIn } from '../mends.ts';

/** A refusal that a step only tells of is read by something, or the case goes on as if all agreed. */
export const refusalFollowed: LintRule = {
  name: 'refusal-followed',
  severity: 'advice',
  messages: {
    'refusal.nowhere': {
      'zh-CN': '不同意只作记录，后面也没有用到结果：不同意时照样往下走',
      en: 'A refusal is only recorded and nothing reads the result: the case goes on all the same',
    },
  },
  mends: {
    'refusal.nowhere': { 'zh-CN': '改为不同意即结束', en: 'End the case on a refusal' },
  },
  check({ procedure, steps, forms }) {
    const scope = scopeOf(steps, forms);
    const all = expressionsOf(procedure, steps);
    const read = new Set(all.flatMap(({ feel }) => namesRead(feel, scope).map(([name]) => name)));
    return steps.flatMap(({ step, path, uses: { untold } }) => {
      if (!untold || (step.key !== undefined && read.has(step.key))) return [];
      const mend = setIn(step, ['settings', ...untold.path.split('/').slice(1)], untold.acts);
      return [fault(`${path}/settings${untold.path}`, 'refusal.nowhere', undefined, mend)];
    });
  },
};
