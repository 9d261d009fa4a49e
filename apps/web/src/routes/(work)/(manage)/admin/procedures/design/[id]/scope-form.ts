import {
  faultsOf,
  formulaNames,
  type FieldDefinition,
  type FormDefinition,
  type FormulaName,
  type FormulaPlace,
} from '@yishi/forms';
import { scopeForm as formOf, scopeNames, stepsOf } from '@yishi/workflows';
import { chipsBy, type ChipHelp, type FormulaHelp } from '#lib/code/index.ts';
import { fieldKinds } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import type { ProcedureSession } from './procedure-session.svelte.ts';
import { stepKinds } from './step-kinds.ts';

/** Conditions of a procedure read the whole of it. */
export const wholeScope: FormulaPlace = { field: null, role: 'valid' };

let last: { procedure: object; forms: object; form: FormDefinition } | undefined;

/** What conditions are picked from; made anew when the procedure or its forms have changed. */
export function scopeForm({ procedure, uses, forms }: ProcedureSession): FormDefinition {
  if (last?.procedure !== procedure || last.forms !== uses)
    last = { procedure, forms: uses, form: formOf(procedure, forms, stepKinds) };
  return last.form;
}

/** Names for formulas, with the results of steps as a whole. */
const namesIn = (session: ProcedureSession): FormulaName[] => [
  ...formulaNames(scopeForm(session), fieldKinds, wholeScope),
  ...stepsOf(session.procedure).flatMap(({ step }) => {
    const kind = stepKinds.get(step.kind);
    return step.key && kind && !kind.result
      ? [{ name: step.key, label: step.name, kind: kind.title }]
      : [];
  }),
];

/** What a formula of the procedure may name, and what is wrong with one. */
export const formulaHelp = (session: ProcedureSession): FormulaHelp => ({
  names: () => namesIn(session),
  faults: (words) => faultsOf(words, scopeNames(session.procedure, session.forms, stepKinds)),
});

/** What can be put into a text, by what people call it. */
export const mergeHelp = (session: ProcedureSession): ChipHelp => {
  const names = () => formulaNames(scopeForm(session), fieldKinds, wholeScope);
  return {
    chips: chipsBy(
      /\{\{\s*([\s\S]+?)\s*\}\}/g,
      (name) => text(names().find((each) => each.name === name)?.label) || name,
    ),
    offers: () =>
      names()
        .slice(0, 60)
        .map(({ name, label }) => ({ label: text(label), insert: `{{ ${name} }}` })),
  };
};

/** Whether what has this name is a text already. */
export const isTextIn = (session: ProcedureSession) => {
  const { fields } = scopeForm(session);
  return (name: string): boolean => {
    let found: FieldDefinition | undefined;
    for (const key of name.split('.'))
      found = (found ? (found.fields ?? []) : fields).find((each) => each.key === key);
    return fieldKinds.get(found?.kind ?? '')?.feel === 'string';
  };
};
