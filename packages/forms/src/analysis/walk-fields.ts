import { pointerTo } from '../json/index.ts';
import type { FieldDefinition, FormDefinition } from '../definition/types.ts';

/** A field with its place in the definition. */
export interface PlacedField {
  field: FieldDefinition;
  /** JSON pointer into the definition. */
  pointer: string;
  parent?: PlacedField;
}

/** Every field, containers before what is in them, in the order of the form. */
export function walkFields(definition: FormDefinition): PlacedField[] {
  return walk(definition.fields, '/fields', undefined);
}

function walk(
  fields: readonly FieldDefinition[],
  base: string,
  parent: PlacedField | undefined,
): PlacedField[] {
  return fields.flatMap((field, index) => {
    const placed: PlacedField = {
      field,
      pointer: pointerTo(base, index),
      ...(parent ? { parent } : {}),
    };
    return [placed, ...walk(field.fields ?? [], `${placed.pointer}/fields`, placed)];
  });
}
