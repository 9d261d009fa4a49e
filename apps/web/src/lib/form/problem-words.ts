import { sayProblem } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { FormModel } from './form-model.ts';

/** Whether the words themselves say in which row something is. */
export const sayRow = (words: string, { params }: Problem): boolean =>
  [params?.['where'], params?.['whereEn']].some(
    (where) => typeof where === 'string' && words.includes(where),
  );

/** A problem in the reader's language, fields named by their labels. */
export function problemWords(problem: Problem, model: FormModel): string {
  return sayProblem(problem, getLocale(), model.form, model.kinds);
}
