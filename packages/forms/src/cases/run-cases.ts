import { textIn, type Problem, type Text } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import type { FormDefinition } from '../definition/types.ts';
import { pointerTo } from '../json/index.ts';
import { runCase, type CaseOptions } from './run-case.ts';

export interface CaseResult {
  id: string;
  title: Text;
  /** Empty when the case holds. */
  differs: Text[];
}

/** The whole test sheet of a form, in the order in which the cases were kept. */
export function runCases(form: FormDefinition, options: CaseOptions): CaseResult[] {
  return Object.entries(form.tests ?? {})
    .toSorted(([, a], [, b]) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0))
    .map(([id, kept]) => ({ id, title: kept.title, differs: runCase(options, kept) }));
}

/** The cases that do not hold, as what keeps a form from being published. */
export function caseProblems(form: FormDefinition, options: CaseOptions): Problem[] {
  return runCases(form, options)
    .filter(({ differs }) => differs.length > 0)
    .map(({ id, title, differs }) =>
      definitionProblem('form.case', pointerTo('/tests', id), {
        title: title['zh-CN'],
        titleEn: textIn(title, 'en'),
        differs: differs.map((words) => words['zh-CN']).join('；'),
        differsEn: differs.map((words) => textIn(words, 'en')).join('; '),
      }),
    );
}

/** The form as it is used: its test sheet decides nothing, and no hash should know it. */
export function withoutCases(form: FormDefinition): FormDefinition {
  const { tests: _, ...used } = form;
  return used;
}
