import type { JsonSchema } from '../compile/types.ts';

/** Whether following references in place, without going into a value, comes back to where it began. */
export function isEndless(root: JsonSchema): boolean {
  const state = new Map<JsonSchema, 'open' | 'done'>();
  const isCircle = (schema: JsonSchema): boolean => {
    const seen = state.get(schema);
    if (seen) return seen === 'open';
    state.set(schema, 'open');
    const found = inPlace(schema, root).some(isCircle);
    state.set(schema, 'done');
    return found;
  };
  return everySchema(root).some(isCircle);
}

/** Schemas that are asked about the very same value. */
function inPlace(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const { $ref, allOf = [], oneOf = [], if: condition, then, else: otherwise } = schema;
  const target = $ref === '#' ? root : root.$defs?.[$ref?.replace('#/$defs/', '') ?? ''];
  return [target, ...allOf, ...oneOf, condition, then, otherwise].filter(
    (each) => each !== undefined,
  );
}

/** A schema and all within it, each as often as it stands there. */
export function everySchema(schema: JsonSchema): JsonSchema[] {
  const { properties = {}, $defs = {}, items, additionalProperties, allOf = [] } = schema;
  const inner = [
    ...Object.values(properties),
    ...Object.values($defs),
    ...allOf,
    ...(schema.oneOf ?? []),
    ...[items, additionalProperties, schema.if, schema.then, schema.else],
  ].filter((each): each is JsonSchema => typeof each === 'object');
  return [schema, ...inner.flatMap(everySchema)];
}
