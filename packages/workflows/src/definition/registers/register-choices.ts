import type { CompiledForm, FieldKindRegistry, Gist, Verb } from '@yishi/forms';
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
  /** Equal values can mean that a record is there twice. */
  unique: boolean;
  /** It is about a person. */
  personal: boolean;
  /** Its values are words. */
  words: boolean;
}

/** What is taken or signed names nothing, and is never the same twice. */
const taken: readonly (Verb | undefined)[] = ['upload', 'agree', 'sign'];
/** Many records have the same of these. */
const shared: readonly (Gist | undefined)[] = ['truth', 'option', 'options'];

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
    .map(({ id, label, kind, privacy }) => {
      const { gist, feel, verb, holds } = kinds.get(kind) ?? {};
      const said = !taken.includes(verb) && feel !== 'list';
      return {
        id,
        label,
        title:
          said && gist !== undefined && titleProblems({ titleField: id }, compiled).length === 0,
        filter: filterProblems({ filters: [id] }, compiled, kinds).length === 0,
        unit: holds === 'unit',
        unique: said && !shared.includes(gist),
        personal: privacy !== 'none',
        words: gist === 'text' || gist === 'word',
      };
    });
}
