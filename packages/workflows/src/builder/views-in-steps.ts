import type { FormDefinition } from '@yishi/forms';
import { wholeSteps, type ProcedureDefinition, type StepDefinition } from '../definition/index.ts';
import type { StepKinds } from './procedure-nodes.ts';

export interface ViewInSteps {
  view: string;
  /** Who is shown the form so, with the path of the setting that says it. */
  steps: { step: StepDefinition; path: string[] }[];
}

/**
 * How steps show a form, in the order of the procedure. What every form has by itself stands once
 * for each step, for nothing in it can be changed: one of them would get a view of its own.
 */
export function viewsInSteps(
  procedure: ProcedureDefinition,
  forms: readonly FormDefinition[],
  kinds: StepKinds,
  key: string,
): ViewInSteps[] {
  const own = forms.find((form) => form.key === key)?.views ?? {};
  const all: ViewInSteps[] = [];
  for (const { step, uses } of wholeSteps(procedure, forms, kinds))
    for (const { path, form } of uses.forms ?? []) {
      if (form.form !== key) continue;
      const { view } = form;
      const shown = { step, path: ['settings', ...path.split('/').slice(1)] };
      const same = own[view] && all.find((each) => each.view === view);
      if (same) same.steps.push(shown);
      else all.push({ view, steps: [shown] });
    }
  return all;
}
