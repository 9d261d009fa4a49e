import type { JsonSchema } from '@yishi/forms';

type Values = Record<string, unknown>;

/** Whether a setting is asked for beside what its neighbours say. */
export const isAsked = (schema: JsonSchema, around: Values): boolean =>
  Object.entries(schema['x-when'] ?? {}).every(([name, values]) =>
    values.includes(String(around[name])),
  );

const firstOf = (schema: JsonSchema): unknown => schema.oneOf?.[0]?.const;

/**
 * Settings as they are kept: without those that are not asked for any more, and with the first of
 * each choice that must be made. Objects inside begin with theirs when they come to be asked for.
 */
export function settled(schema: JsonSchema, values: Values): Values {
  const { properties = {}, required = [] } = schema;
  const kept: Values = { ...values };
  for (const name of required) {
    const first = properties[name] && firstOf(properties[name]);
    if (kept[name] === undefined && first !== undefined) kept[name] = first;
  }
  for (const [name, part] of Object.entries(properties)) {
    if (!isAsked(part, kept)) delete kept[name];
    else if (part['x-when'] && part.type === 'object' && kept[name] === undefined) {
      const begun = settled(part, {});
      if (Object.keys(begun).length > 0) kept[name] = begun;
    }
  }
  return kept;
}
