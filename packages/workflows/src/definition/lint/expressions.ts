import { isExpressionName, parseExpression, type Problem } from '@yishi/policies';
import { expressionsOf, mainFormOf, scopeOf } from '../analyse.ts';
import { fault, type LintRule } from './types.ts';

/** Every expression can be read and names only what is there. */
export const expressionsRead: LintRule = ({ procedure, forms, steps }) => {
  const scope = scopeOf(steps, forms);
  return expressionsOf(procedure, steps).flatMap(({ path, feel, inside }) => {
    const names = { ...scope, ...Object.fromEntries(inside.map((name) => [name, true as const])) };
    const parsed = parseExpression(feel, { names });
    return parsed.ok ? [] : parsed.problems.map((problem) => ({ ...problem, path }));
  });
};

/** Names that steps give are names, and none hides another. */
export const namesAreFree: LintRule = ({ forms, steps }) => {
  const main = mainFormOf(steps);
  const fields = main === undefined ? [] : (forms[main]?.fields ?? []);
  const taken = new Set(['applicant', ...fields.map(({ key }) => key), ...Object.keys(forms)]);
  const given = steps.flatMap(({ step, path, uses }) => [
    ...(step.key === undefined ? [] : [{ name: step.key, path: `${path}/key`, once: true }]),
    ...(uses.variables ?? []).map((name) => ({ name, path: `${path}/settings`, once: false })),
    ...(uses.inside ?? []).map((name) => ({ name, path: `${path}/settings`, once: false })),
  ]);
  const keys = new Set<string>();
  return given.flatMap(({ name, path, once }): Problem[] => {
    const feelItem = name === 'item';
    if (!feelItem && !isExpressionName(name)) {
      return [fault(path, 'name.wrong', `“${name}”不能用作名称`, { name })];
    }
    const double = taken.has(name) || keys.has(name);
    if (once) keys.add(name);
    return double ? [fault(path, 'name.taken', `名称“${name}”已被使用`, { name })] : [];
  });
};

const placeholder = /\{(district|street|community|unit|yyyy|seq(?::[1-9])?)\}/g;

/** The number counts, and has only parts that are known. */
export const numberCounts: LintRule = ({ procedure: { number } }) => {
  const rest = number.replace(placeholder, '');
  if (/[{}]/.test(rest)) {
    const message =
      '编号规则中有不认识的部分，可用 {district} {street} {community} {unit} {yyyy} {seq:3}';
    return [fault('/number', 'number.pattern', message)];
  }
  if (!/\{seq/.test(number)) return [fault('/number', 'number.seq', '编号规则中须有 {seq}')];
  return [];
};
