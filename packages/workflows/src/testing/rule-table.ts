import type { FormDefinition } from '@yishi/forms';
import type { BundleDraft, LintRule, StepDefinition } from '../definition/index.ts';
import { procedureFindings } from '../definition/index.ts';
import { bundleOf, end, registries, start, type TrialOptions } from './trial.ts';

export interface RuleOptions extends Omit<TrialOptions, 'forms'> {
  /** In place of the usual ones of their keys. */
  forms?: Record<string, FormDefinition>;
  draft?: Partial<BundleDraft>;
}

/** What a rule finds in steps between an application and an end: `code path`, as tables list it. */
export const foundBy = (
  rule: LintRule,
  steps: readonly StepDefinition[],
  options: RuleOptions = {},
): string[] => findingsBy(rule, steps, options).map(({ code, path }) => `${code} ${path}`);

export function findingsBy(
  rule: LintRule,
  steps: readonly StepDefinition[],
  { draft = {}, ...options }: RuleOptions = {},
) {
  const { first = start, last = end } = options;
  const { procedure, forms } = bundleOf([first, ...steps, last], options);
  const all = { procedure, forms: Object.values(forms), policies: [], ...draft };
  return procedureFindings(all, registries).filter((found) => found.rule === rule.name);
}
