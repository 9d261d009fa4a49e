import {
  applyOperations,
  formLists,
  freeViewName,
  setForm,
  setView,
  type Access,
  type FormDefinition,
  type Operation,
  type ViewDefinition,
} from '@yishi/forms';
import type { ProcedureDefinition, StepDefinition } from '../definition/index.ts';
import { setStep } from './change-steps.ts';

export interface AccessChange {
  step: StepDefinition;
  /** Of the setting that names the form and the view. */
  path: readonly string[];
  view: string;
  base?: ViewDefinition['base'];
  /** By field id; undefined is what the base says. */
  fields?: Readonly<Record<string, Access | undefined>>;
  /** Other steps go on as they are: this one gets a view of its own. */
  apart?: boolean;
}

/**
 * What steps see and may change, said otherwise: edits of the form and of the procedure that belong
 * together. A step with a view that is no own one of the form gets a view with the step's name.
 */
export function changeAccess(
  procedure: ProcedureDefinition,
  form: FormDefinition,
  changes: readonly AccessChange[],
): { form: Operation[]; procedure: Operation[] } {
  let now = form;
  const edits: { form: Operation[]; procedure: Operation[] } = { form: [], procedure: [] };
  for (const change of changes) {
    const before = definedView(now, change.view);
    const known = now.views?.[change.view] !== undefined && !change.apart;
    const name = known ? change.view : freeViewName(now);
    const base = change.base ?? before.base;
    const fields = withChange(before.fields, change.fields ?? {});
    const asBefore = base === before.base && Object.keys(fields).length === 0;
    if (!known && !change.apart && asBefore) continue;
    const operations = known
      ? [
          ...setForm(now, ['views', name, 'base'], base),
          ...setForm(now, ['views', name, 'fields'], fields),
        ]
      : setView(now, name, { title: change.step.name, base, fields });
    const applied = applyOperations(now, operations, formLists);
    if (!applied.ok) continue;
    now = applied.value;
    edits.form.push(...operations);
    if (!known)
      edits.procedure.push(
        ...setStep(procedure, change.step.id, change.path, { form: form.key, view: name }),
      );
  }
  return edits;
}

/** A view of a form, also one that every form has. */
export const definedView = ({ views }: FormDefinition, name: string): ViewDefinition =>
  views?.[name] ?? { base: name === 'fill' ? 'edit' : 'read', fields: {} };

const withChange = (
  fields: Readonly<Record<string, Access>>,
  change: Readonly<Record<string, Access | undefined>>,
): Record<string, Access> =>
  Object.fromEntries(
    Object.entries({ ...fields, ...change }).flatMap(([id, access]) =>
      access === undefined ? [] : [[id, access] as const],
    ),
  );
