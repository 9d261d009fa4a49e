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

interface Version {
  compiled: CompiledForm;
  data: FormData;
}

/** What stands differently, field by field, in the order of the form, then what is gone from it. */
export function changesBetween(
  kinds: FieldKindRegistry,
  before: Version,
  after: Version,
): FieldChange[] {
  const ids = [before, after].map(({ compiled }) => Object.keys(compiled.ui.fields));
  return [...new Set([...(ids[1] ?? []), ...(ids[0] ?? [])])].flatMap((id) => {
    const [was, is] = [before, after].map((version) => valueIn(kinds, version, id));
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

/** The same where both are of one form. */
export const changesOf = (
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
  before: FormData,
  after: FormData,
): FieldChange[] => changesBetween(kinds, { compiled, data: before }, { compiled, data: after });

function valueIn(
  kinds: FieldKindRegistry,
  { compiled, data }: Version,
  id: string,
): Json | undefined {
  const kind = compiled.ui.fields[id]?.kind;
  const path = pathOfField(compiled, kinds, id);
  if (!path || kind === undefined || kinds.get(kind)?.value === 'group') return undefined;
  return valueAt(data, path) as Json | undefined;
}
