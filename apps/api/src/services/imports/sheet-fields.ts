import type { FieldKindRegistry, FieldUi, FindNames, FormData } from '@yishi/forms';
import { pathOfField } from '@yishi/workflows';
import type { OpenRegister } from '../registers/index.ts';

/** A field that a column of a spreadsheet can be: once in a record, and nobody computes it. */
export interface SheetField {
  ui: FieldUi;
  path: readonly string[];
  required: boolean;
}

/** Fields as columns, in the order of the form. */
export function sheetFields(
  { compiled }: OpenRegister,
  kinds: FieldKindRegistry,
): Map<string, SheetField> {
  const fields = new Map<string, SheetField>();
  for (const ui of Object.values(compiled.ui.fields)) {
    const path = pathOfField(compiled, kinds, ui.id);
    if (!path || kinds.get(ui.kind)?.value !== 'single') continue;
    if (compiled.logic.fields[ui.id]?.value !== undefined) continue;
    const required = compiled.logic.fields[ui.id]?.required === true;
    fields.set(ui.id, { ui, path, required });
  }
  return fields;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s*＊:：()（）]/g, '');

/** Which column is which field, by what stands above it: a field's name in either language, or its key. */
export function guessMapping(
  headers: readonly string[],
  fields: ReadonlyMap<string, SheetField>,
): (string | null)[] {
  const free = new Map([...fields].map(([id, { ui }]) => [id, ui]));
  return headers.map((header) => {
    const said = plain(header);
    const found = [...free.values()].find(({ key, label }) =>
      [label['zh-CN'], label.en, key].some((name) => name !== undefined && plain(name) === said),
    );
    if (!found || said === '') return null;
    free.delete(found.id);
    return found.id;
  });
}

/** The data that a row means; what is not understood stays a text, for the check to find. */
export function dataOfRow(
  cells: readonly string[],
  mapping: readonly (string | null)[],
  fields: ReadonlyMap<string, SheetField>,
  { kinds, find }: { kinds: FieldKindRegistry; find: FindNames },
): FormData {
  const data: FormData = {};
  mapping.forEach((id, column) => {
    const field = id === null ? undefined : fields.get(id);
    const text = cells[column] ?? '';
    if (!field || text === '') return;
    const kind = kinds.get(field.ui.kind);
    const value = kind?.fromText ? kind.fromText(text, field.ui.settings, find) : text;
    put(data, field.path, value);
  });
  return data;
}

function put(data: FormData, path: readonly string[], value: unknown): void {
  let at = data;
  for (const key of path.slice(0, -1)) {
    const inner = (at[key] ?? {}) as FormData;
    at[key] = inner;
    at = inner;
  }
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}
