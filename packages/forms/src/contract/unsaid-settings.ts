import type { JsonSchema } from '../index.ts';

/**
 * Words that a config schema does not give: `title` (zh-CN) and `x-en` of every setting and of
 * every option of a `oneOf`, `x-labels` of every enum, both languages of help, and an example where
 * a text has a pattern.
 */
export function unsaidSettings(schema: JsonSchema, path = '#'): string[] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    ofOne(part, `${path}/${name}`),
  );
  const { items } = schema;
  if (!items) return named;
  const at = `${path}/items`;
  return [...named, ...(items.type === 'object' ? unsaidSettings(items, at) : ofOne(items, at))];
}

function ofOne(schema: JsonSchema, path: string): string[] {
  const inner =
    schema.properties && 'zh-CN' in schema.properties ? [] : unsaidSettings(schema, path);
  return [
    ...(schema.title ? [] : [`${path}/title`]),
    ...(schema['x-en'] ? [] : [`${path}/x-en`]),
    ...(schema.description === undefined ? [] : [`${path}/x-help instead of description`]),
    ...(schema['x-help'] && !schema['x-help'].en ? [`${path}/x-help/en`] : []),
    ...(schema.pattern === undefined || schema['x-kind'] || schema['x-example']
      ? []
      : [`${path}/x-example, which fits its pattern`]),
    ...(schema.enum ?? [])
      .filter((value) => !schema['x-labels']?.[String(value)]?.en)
      .map((value) => `${path}/x-labels/${String(value)}`),
    ...(schema.oneOf ?? []).flatMap(({ const: value, title, 'x-en': en }) =>
      title && en ? [] : [`${path}/oneOf/${String(value)}`],
    ),
    ...inner,
  ];
}
