import type { FormDefinition } from '../definition/types.ts';
import { walkFields, type PlacedField } from '../analysis/index.ts';
import type { FieldUi, FormUi } from './types.ts';

/** Texts, order and settings by field id. */
export function compileUi(definition: FormDefinition): FormUi {
  return {
    title: definition.title,
    ...(definition.description ? { description: definition.description } : {}),
    root: definition.fields.map((field) => field.id),
    fields: Object.fromEntries(
      walkFields(definition).map((placed) => [placed.field.id, uiOf(placed)]),
    ),
  };
}

function uiOf({ field, parent }: PlacedField): FieldUi {
  return {
    id: field.id,
    key: field.key,
    kind: field.kind,
    label: field.label,
    ...(field.help ? { help: field.help } : {}),
    ...(field.purpose ? { purpose: field.purpose } : {}),
    privacy: field.privacy ?? 'none',
    settings: field.settings ?? {},
    fields: (field.fields ?? []).map((child) => child.id),
    ...(parent ? { parent: parent.field.id } : {}),
  };
}
