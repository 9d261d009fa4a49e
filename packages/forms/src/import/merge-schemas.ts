import type { JsonSchema } from '../compile/types.ts';
import { equal } from '../json/index.ts';

const least = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum'] as const;
const most = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum'] as const;
/** Kept where one side has them, or both the same. */
const alike = [
  'pattern',
  'format',
  'multipleOf',
  'uniqueItems',
  'oneOf',
  'dependentRequired',
] as const;
const words = ['title', 'description', 'x-id', 'x-kind'] as const;

/**
 * One schema that says what both say, or undefined where no single schema without `allOf` does.
 * Words of the first win.
 */
export function mergeSchemas(first: JsonSchema, second: JsonSchema): JsonSchema | undefined {
  const [a, b] = [listed(first), listed(second)];
  const merged: JsonSchema = { ...b, ...a };
  if (!mergeTypes(merged, a, b)) return undefined;
  mergeObjects(merged, a, b);
  for (const keyword of alike) {
    if (a[keyword] !== undefined && b[keyword] !== undefined && !equal(a[keyword], b[keyword]))
      return undefined;
  }
  if (a.if && b.if) return undefined;
  for (const keyword of least) pick(merged, keyword, [a[keyword], b[keyword]], Math.max);
  for (const keyword of most) pick(merged, keyword, [a[keyword], b[keyword]], Math.min);
  for (const keyword of words) {
    const word = a[keyword] ?? b[keyword];
    if (word !== undefined) merged[keyword] = word;
  }
  if (a.enum && b.enum) {
    merged.enum = a.enum.filter((value) => b.enum?.some((other) => equal(value, other)));
    if (merged.enum.length === 0) return undefined;
  }
  if (a.items && b.items) merged.items = { allOf: [a.items, b.items] };
  return merged;
}

function mergeTypes(merged: JsonSchema, a: JsonSchema, b: JsonSchema): boolean {
  if (a.type === undefined || b.type === undefined || a.type === b.type) return true;
  const numbers = [a.type, b.type].every((type) => type === 'number' || type === 'integer');
  if (numbers) merged.type = 'integer';
  return numbers;
}

/** What one side does not name is what it takes of others; what it refuses is no part of both. */
function mergeObjects(merged: JsonSchema, a: JsonSchema, b: JsonSchema): void {
  const others = both(a.additionalProperties, b.additionalProperties);
  if (others !== undefined) merged.additionalProperties = others;
  if (a.properties ?? b.properties) {
    const names = new Set([...Object.keys(a.properties ?? {}), ...Object.keys(b.properties ?? {})]);
    merged.properties = Object.fromEntries(
      [...names].flatMap((name) => {
        const part = both(partOf(a, name), partOf(b, name));
        return part === false ? [] : [[name, part ?? {}]];
      }),
    );
  }
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  if (required.length > 0) merged.required = required;
}

type Part = JsonSchema | false | undefined;

function partOf({ properties = {}, additionalProperties }: JsonSchema, name: string): Part {
  return Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
}

function both(a: Part, b: Part): Part {
  if (a === false || b === false) return false;
  return a && b ? { allOf: [a, b] } : (a ?? b);
}

function pick(
  merged: JsonSchema,
  keyword: (typeof least)[number] | (typeof most)[number],
  values: (number | undefined)[],
  choose: (...values: number[]) => number,
): void {
  const given = values.filter((value) => value !== undefined);
  if (given.length > 0) merged[keyword] = choose(...given);
}

function listed(schema: JsonSchema): JsonSchema {
  const { const: constant, ...rest } = schema;
  if (constant === undefined) return schema;
  return mergeSchemas(rest, { enum: [constant] }) ?? { ...rest, enum: [constant] };
}
