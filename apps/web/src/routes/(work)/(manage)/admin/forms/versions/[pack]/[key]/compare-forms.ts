import { compileForm, diffForms, type FieldDefinition, type FormDefinition } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { fieldKinds } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** A field as one side shows it. */
interface Side {
  label: Text;
  depth: number;
  /** Its kind, and whether it must be filled in. */
  about: string[];
}

export interface ComparedField {
  id: string;
  state: 'same' | 'changed' | 'new' | 'removed';
  was: Side | undefined;
  is: Side | undefined;
}

/** What a version changes of another: in words, and field by field beside one another. */
export function compareForms(
  before: FormDefinition,
  after: FormDefinition,
): { words: Text[]; fields: ComparedField[] } {
  const [old, now] = [compileForm(before, fieldKinds), compileForm(after, fieldKinds)];
  const changes = old.ok && now.ok ? diffForms(old.value, now.value).changes : [];
  const touched = new Set(changes.map(({ field }) => field));
  const [was, is] = [sidesOf(before), sidesOf(after)];
  // Fields that are gone stand where they stood.
  const ids = [...is.keys()];
  let place = 0;
  for (const id of was.keys()) {
    if (is.has(id)) place = ids.indexOf(id) + 1;
    else ids.splice(place++, 0, id);
  }
  const fields = ids.map((id): ComparedField => {
    const [from, to] = [was.get(id), is.get(id)];
    const state = !from ? 'new' : !to ? 'removed' : touched.has(id) ? 'changed' : 'same';
    return { id, state, was: from, is: to };
  });
  return { words: changes.map(({ words }) => words), fields };
}

function sidesOf({ fields }: FormDefinition): Map<string, Side> {
  const sides = new Map<string, Side>();
  const walk = (all: readonly FieldDefinition[], depth: number): void => {
    for (const field of all) {
      sides.set(field.id, { label: field.label, depth, about: aboutOf(field) });
      walk(field.fields ?? [], depth + 1);
    }
  };
  walk(fields, 0);
  return sides;
}

const aboutOf = (field: FieldDefinition): string[] => [
  text(fieldKinds.get(field.kind)?.title ?? { 'zh-CN': field.kind }),
  ...(field.required ? [m.ver_required()] : []),
];
