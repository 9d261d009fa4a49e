import { parseForm, type FieldDefinition, type FormDefinition } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { fieldKinds } from '#lib/form/index.ts';

export interface Finding {
  problem: Problem;
  /** Id of the field it stands at; absent for the form itself. */
  field?: string;
}

/** What keeps a form from being published, each with its field. */
export function findingsOf(form: FormDefinition): Finding[] {
  const parsed = parseForm(form, fieldKinds);
  if (parsed.ok) return [];
  return parsed.problems.map((problem) => {
    const field = fieldAt(form, problem.path);
    return { problem, ...(field ? { field } : {}) };
  });
}

function fieldAt(form: FormDefinition, pointer: string): string | undefined {
  let fields: readonly FieldDefinition[] | undefined = form.fields;
  let found: FieldDefinition | undefined;
  for (const [, index] of pointer.matchAll(/\/fields\/(\d+)/g)) {
    const next: FieldDefinition | undefined = fields?.[Number(index)];
    if (!next) break;
    found = next;
    fields = next.fields;
  }
  return found?.id;
}
