import type { JsonSchema } from '../index.ts';

/** Keywords that forms may compile to (JSON Schema 2020-12), and their two annotations. */
const keywords = new Set(
  '$schema $id $defs $ref type properties required additionalProperties items minItems maxItems uniqueItems minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf pattern format enum const title description oneOf allOf if then else dependentRequired x-id x-kind'.split(
    ' ',
  ),
);

/** What describes a setting to those who make it; no word of a form's own schema. */
export const settingWords = [
  'writeOnly',
  'x-en',
  'x-labels',
  'x-help',
  'x-settings',
  'x-example',
  'x-when',
  'x-from',
  'x-more',
  'x-scale',
  'x-begins',
] as const;

/** What of a schema lies outside the closed subset; objects must be closed too. */
export function outsideSubset(
  schema: JsonSchema,
  also: readonly string[] = [],
  path = '#',
): string[] {
  const own = Object.keys(schema)
    .filter((keyword) => !keywords.has(keyword) && !also.includes(keyword))
    .map((keyword) => `${path}/${keyword}`);
  const open =
    schema.type === 'object' && schema.properties && schema.additionalProperties !== false
      ? [`${path} is open`]
      : [];
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, part]) =>
    outsideSubset(part, also, `${path}/${key}`),
  );
  const items = schema.items ? outsideSubset(schema.items, also, `${path}/items`) : [];
  return [...own, ...open, ...inner, ...items];
}
