import type { CompiledForm, FieldKindRegistry, FormData } from '@yishi/forms';
import { canonicalJson } from '@yishi/forms';
import { pathOfField, valueAt } from '@yishi/workflows';
import type { Json } from '@yishi/workflows';

/** A field whose value differs; a table counts as one. Absent values are left out. */
export interface FieldChange {
  field: string;
  before?: Json;
  after?: Json;
}

/** What stands differently, field by field, in the order of the form. */
export function changesOf(
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
  before: FormData,
  after: FormData,
): FieldChange[] {
  return Object.values(compiled.ui.fields).flatMap(({ id, kind }) => {
    const path = pathOfField(compiled, kinds, id);
    if (!path || kinds.get(kind)?.value === 'group') return [];
    const [was, is] = [valueAt(before, path), valueAt(after, path)] as (Json | undefined)[];
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
    return [
      {
        field: id,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}
