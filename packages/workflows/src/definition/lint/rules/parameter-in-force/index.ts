import { inForce } from '../../in-force.ts';
import { fault, type LintRule } from '../../types.ts';

/** Every parameter of a policy has a value today. */
export const parameterInForce: LintRule = {
  name: 'parameter-in-force',
  severity: 'advice',
  messages: {
    'parameter.later': {
      'zh-CN': '政策“{policy}”的参数“{parameter}”要到 {day} 才生效，此前没有值',
      en: 'The parameter “{parameter}” of the policy “{policy}” has no value before {day}',
    },
  },
  check: ({ policies, today }) => {
    if (today === undefined) return [];
    return policies.flatMap(({ title, parameters }) =>
      [...new Set(parameters.map(({ key }) => key))].flatMap((key) => {
        const history = parameters.filter((one) => one.key === key);
        const [first] = history.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
        if (!first || inForce(history, today)) return [];
        return [
          fault('', 'parameter.later', {
            policy: title['zh-CN'],
            policyEn: title.en ?? title['zh-CN'],
            parameter: first.title['zh-CN'],
            parameterEn: first.title.en ?? first.title['zh-CN'],
            day: first.effectiveFrom,
          }),
        ];
      }),
    );
  },
};
