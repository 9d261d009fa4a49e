import type { JsonSchema } from '@yishi/forms';

type Random = () => number;

const strange: unknown[] = [
  null,
  true,
  '',
  'a',
  'AB12',
  '中文',
  0,
  -1,
  2.5,
  1e21,
  0.07,
  [],
  {},
  [1, 1],
  { a: 'a' },
];

/** Data that nearly fit: what the schema names, with something odd here and there. */
export function randomData(root: JsonSchema, random: Random): unknown {
  return valueFor(root, root, random);
}

function valueFor(schema: JsonSchema, root: JsonSchema, random: Random): unknown {
  if (random() < 0.1) return pick(strange, random);
  if (schema.$ref) return valueFor(root.$defs?.['shared'] ?? {}, root, random);
  if (schema.const !== undefined) return schema.const;
  const listed = schema.enum ?? schema.oneOf?.map((part) => part.const);
  if (listed) return pick(listed, random);
  switch (schema.type) {
    case 'string':
      return textFor(schema, random);
    case 'number':
    case 'integer':
      return numberFor(schema, random);
    case 'boolean':
      return random() < 0.5;
    case 'array':
      return Array.from({ length: count(schema.minItems, schema.maxItems, random) }, () =>
        valueFor(schema.items ?? {}, root, random),
      );
    case 'object':
      return objectFor(schema, root, random);
    default:
      return pick(strange, random);
  }
}

function objectFor(schema: JsonSchema, root: JsonSchema, random: Random): unknown {
  const keys = new Set([...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])]);
  if (random() < 0.2) keys.add('b').add('toString');
  const { additionalProperties: other } = schema;
  const entries = [...keys]
    .filter((key) => schema.required?.includes(key) || random() < 0.7)
    .map((key): [string, unknown] => {
      const part = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : other;
      return [key, valueFor(part || {}, root, random)];
    });
  return Object.fromEntries(entries.filter(() => random() < 0.97));
}

function textFor({ minLength, maxLength, pattern }: JsonSchema, random: Random): string {
  if (pattern !== undefined) return pick(['a', 'ab', 'AB12', '中文', ' ', '𠀀b'], random);
  const letters = ['a', '中', '𠀀', '1', 'é'];
  return Array.from({ length: count(minLength, maxLength, random) }, () =>
    pick(letters, random),
  ).join('');
}

function numberFor(schema: JsonSchema, random: Random): number {
  const step = schema.multipleOf ?? (schema.type === 'integer' ? 1 : 0.25);
  const low = schema.minimum ?? schema.exclusiveMinimum ?? -2;
  return Number((low + Math.floor(random() * 8 - 1) * step).toFixed(3));
}

/** Mostly within the limits, sometimes just beyond; never many. */
function count(least: number | undefined, most: number | undefined, random: Random): number {
  const low = least ?? 0;
  const high = Math.min(most ?? low + 3, low + 3);
  return Math.max(0, low - 1 + Math.floor(random() * (high - low + 3)));
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}
