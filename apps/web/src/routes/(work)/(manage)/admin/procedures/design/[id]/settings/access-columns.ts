import type { FormDefinition, ViewDefinition } from '@yishi/forms';
import {
  definedView,
  viewsInSteps,
  type AccessChange,
  type StepDefinition,
  type ViewInSteps,
} from '@yishi/workflows';
import type { AccessColumn } from '#lib/designer/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ProcedureSession } from '../procedure-session.svelte.ts';
import { stepKinds } from '../step-kinds.ts';

/** What some steps see and may change of a form. */
export interface StepColumn extends AccessColumn {
  base: ViewDefinition['base'];
  steps: StepDefinition[];
  /** Where a change of it goes. */
  change: Pick<AccessChange, 'step' | 'path' | 'view'>;
}

export const stepNames = (steps: readonly StepDefinition[]): string =>
  steps.map(({ name }) => text(name)).join(m.ui_and());

/** All steps that show a form: the one that is being set up first, with those that see the same. */
export function accessColumns(
  { procedure, forms }: ProcedureSession,
  form: FormDefinition,
  first: { step: StepDefinition; view: string },
): StepColumn[] {
  const shown = viewsInSteps(procedure, forms, stepKinds, form.key);
  const isFirst = ({ view, steps }: ViewInSteps) =>
    view === first.view && steps.some(({ step }) => step.id === first.step.id);
  // Settings that are not whole yet are not asked what they show.
  const own = shown.find(isFirst) ?? {
    view: first.view,
    steps: [{ step: first.step, path: ['settings', 'form'] }],
  };
  return [own, ...shown.filter((each) => each !== own)].flatMap(({ view, steps }, at) => {
    const lead = at === 0 ? steps.find(({ step }) => step.id === first.step.id) : steps[0];
    if (!lead) return [];
    const { base, fields } = definedView(form, view);
    const all = [lead, ...steps.filter((each) => each !== lead)].map(({ step }) => step);
    const change = { ...lead, view };
    return [
      { key: `${lead.step.id}:${view}`, label: stepNames(all), base, fields, steps: all, change },
    ];
  });
}
