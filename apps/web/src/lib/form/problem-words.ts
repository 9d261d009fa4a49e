import { sayProblem } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { FormModel } from './form-model.ts';

/** A problem in the reader's language, fields named by their labels. */
export function problemWords(problem: Problem, model: FormModel): string {
  return sayProblem(problem, getLocale(), model.form, model.kinds);
}
