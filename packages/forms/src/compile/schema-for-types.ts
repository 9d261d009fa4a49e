import type { CompiledForm, JsonSchema } from './types.ts';

/**
 * The schema as json-schema-to-typescript needs it: no titles (Chinese ones name every type alike),
 * no limits of lists (they explode into tuples), no conditions (they are not understood).
 */
export function schemaForTypes(compiled: CompiledForm): JsonSchema {
  return strip(compiled.schema);
}

function strip(schema: JsonSchema): JsonSchema {
  const { type, properties, required, additionalProperties, items, enum: allowed } = schema;
  const { const: constant, oneOf, $defs, $ref } = schema;
  return {
    ...($ref === undefined ? {} : { $ref }),
    ...(type === undefined ? {} : { type }),
    ...(properties ? { properties: stripEach(properties) } : {}),
    ...(required ? { required } : {}),
    ...(additionalProperties === undefined ? {} : { additionalProperties }),
    ...(items ? { items: strip(items) } : {}),
    ...(allowed ? { enum: allowed } : {}),
    ...(constant === undefined ? {} : { const: constant }),
    ...(oneOf ? { oneOf: oneOf.map(strip) } : {}),
    ...($defs ? { $defs: stripEach($defs) } : {}),
  };
}

function stripEach(schemas: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, inner]) => [key, strip(inner)]));
}
