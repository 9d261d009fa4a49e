import type { CompiledForm } from '@yishi/forms';
import { compiledOnce } from './compiled-forms.ts';
import type { Linted } from './types.ts';

/** Positions are those of `linted.steps`, outer steps before inner ones. */
export interface FilledWhen {
  /** Where a field can first be filled in; undefined where no step lets anybody. */
  firstOf(form: string, field: string): number | undefined;
  /** Where a form can first be sent; undefined where no step does. */
  formFirst(form: string): number | undefined;
  /** Where a step stands; of what its settings ask, after all that is inside it. */
  at(step: string, before?: boolean): number;
  /** Whether a later step may have been passed before: both stand in the same loop. */
  loops(step: string, later: number): boolean;
}

const edits = (access: string | undefined): boolean => access === 'edit' || access === 'required';

const known = new WeakMap<Linted, FilledWhen>();

/** Where in the procedure the fields of its forms are filled in; worked out once. */
export function filledWhen(linted: Linted): FilledWhen {
  const found = known.get(linted) ?? work(linted);
  known.set(linted, found);
  return found;
}

function work(linted: Linted): FilledWhen {
  const { steps, kinds, forms, fieldKinds } = linted;
  const first = new Map<string, number>();
  const put = (key: string, position: number) => {
    if (!first.has(key)) first.set(key, position);
  };
  const positions = new Map<string, number>();
  const ends = new Map<string, number>();
  steps.forEach(({ step, inside, uses }, position) => {
    if (!positions.has(step.id)) positions.set(step.id, position);
    for (const { id } of [...inside, step]) ends.set(id, position);
    const kind = kinds.get(step.kind);
    if (!kind?.handled && !kind?.first) return;
    for (const { form } of uses.forms ?? []) {
      const compiled = compiledOnce(forms[form.form], fieldKinds);
      if (!compiled) continue;
      const ids = editedIn(compiled, form.view);
      if (ids.length > 0 || kind.first) put(form.form, position);
      for (const id of ids) put(`${form.form} ${id}`, position);
    }
  });
  return {
    firstOf: (form, field) => first.get(`${form} ${field}`),
    formFirst: (form) => first.get(form),
    at: (step, before) => (before ? positions : ends).get(step) ?? 0,
    loops(step, later) {
      const around = linted.byId.get(step)?.inside ?? [];
      const own = linted.byId.get(step)?.step;
      const other = steps[later]?.inside ?? [];
      return [...around, ...(own ? [own] : [])].some(
        (outer) => other.includes(outer) && kinds.get(outer.kind)?.blocks?.max === 1,
      );
    },
  };
}

const editedFields = new WeakMap<CompiledForm, Map<string, string[]>>();

function editedIn(compiled: CompiledForm, view: string): string[] {
  const ofForm = editedFields.get(compiled) ?? new Map<string, string[]>();
  editedFields.set(compiled, ofForm);
  const access = compiled.views[view] ?? {};
  const ids = ofForm.get(view) ?? Object.keys(access).filter((id) => edits(access[id]));
  ofForm.set(view, ids);
  return ids;
}
