import type { JsonSchema } from '../compile/index.ts';

/** The part of the schema that belongs to a field, and whether its object must hold it. */
export interface FieldSchema {
  schema: JsonSchema;
  required: boolean;
  /** Keys from the root; rows of tables are not counted in. */
  path: string[];
}

/** Parts of a form's schema by field id. */
export function schemaOfFields(schema: JsonSchema): Map<string, FieldSchema> {
  const found = new Map<string, FieldSchema>();
  collect(schema, [], found);
  return found;
}

function collect(schema: JsonSchema, outer: string[], found: Map<string, FieldSchema>): void {
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    const id = part['x-id'];
    const path = [...outer, key];
    const required = schema.required?.includes(key) ?? false;
    if (id !== undefined) found.set(id, { schema: part, required, path });
    collect(part.items ?? part, path, found);
  }
}
