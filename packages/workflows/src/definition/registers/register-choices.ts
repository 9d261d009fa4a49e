import type { CompiledForm, FieldKindRegistry } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { filterProblems, titleProblems } from './register-checks.ts';
import { pathOfField } from './register-fields.ts';

/** What a register can do with a field of its form. */
export interface RegisterChoice {
  id: string;
  label: Text;
  /** It can name a record. */
  title: boolean;
  /** It can narrow a list. */
  filter: boolean;
  /** It can say to which unit a record belongs. */
  unit: boolean;
}

/** The fields that a register can show, in the order of the form, with what else each is good for. */
export function registerChoices(
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
): RegisterChoice[] {
  return Object.values(compiled.ui.fields)
    .filter(({ id, kind }) => {
      const single = kinds.get(kind)?.value === 'single';
      return single && pathOfField(compiled, kinds, id) !== undefined;
    })
    .map(({ id, label, kind }) => ({
      id,
      label,
      title: titleProblems({ titleField: id }, compiled).length === 0,
      filter: filterProblems({ filters: [id] }, compiled, kinds).length === 0,
      unit: kinds.get(kind)?.holds === 'unit',
    }));
}
