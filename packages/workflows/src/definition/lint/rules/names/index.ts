import { isExpressionName } from '@yishi/policies';
import { mainFormOf } from '../../../analyse.ts';
import { fault, type Fault, type LintRule } from '../../types.ts';

/** Names that steps give are names, and none hides another. */
export const names: LintRule = {
  name: 'names',
  severity: 'stop',
  messages: {
    'name.wrong': { 'zh-CN': '“{name}”不能用作名称', en: '“{name}” cannot be a name' },
    'name.taken': { 'zh-CN': '名称“{name}”已被使用', en: 'The name “{name}” is already in use' },
  },
  check({ forms, steps }) {
    const main = mainFormOf(steps);
    const fields = main === undefined ? [] : (forms[main]?.fields ?? []);
    const taken = new Set(['applicant', ...fields.map(({ key }) => key), ...Object.keys(forms)]);
    const given = steps.flatMap(({ step, path, uses }) => [
      ...(step.key === undefined ? [] : [{ name: step.key, path: `${path}/key`, once: true }]),
      ...[...(uses.variables ?? []), ...(uses.inside ?? [])].map((name) => ({
        name,
        path: `${path}/settings`,
        once: false,
      })),
    ]);
    const keys = new Set<string>();
    return given.flatMap(({ name, path, once }): Fault[] => {
      // The item of a for-each is called as FEEL calls it.
      if (name !== 'item' && !isExpressionName(name)) return [fault(path, 'name.wrong', { name })];
      const double = taken.has(name) || keys.has(name);
      if (once) keys.add(name);
      return double ? [fault(path, 'name.taken', { name })] : [];
    });
  },
};
