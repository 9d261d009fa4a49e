import type { JsonSchema } from '../compile/types.ts';
import { equal } from '../json/index.ts';

type Values = NonNullable<JsonSchema['enum']>;

/**
 * One spelling for equal schemas: `const` as a list of one, whole numbers as integers with whole
 * bounds, only what concerns the type. A null among listed values is told as `absent`.
 */
export function plainForm(
  schema: JsonSchema,
  lost: (keyword: string, why: 'absent') => void,
): JsonSchema {
  const plain: JsonSchema = { ...schema };
  if (plain.const !== undefined) {
    const constant = plain.const;
    delete plain.const;
    plain.enum = [constant];
  }
  if (plain.enum?.includes(null) && plain.enum.length > 1) {
    plain.enum = plain.enum.filter((value) => value !== null);
    if (plain.type === undefined) lost('enum', 'absent');
  }
  if (plain.enum) plain.enum = distinct(plain.enum);
  const type = plain.type ?? typeOfAll(plain.enum);
  if (type !== undefined) plain.type = type;
  if (plain.type === 'number' || plain.type === 'integer') wholeNumbers(plain);
  dropForeign(plain);
  return plain;
}

function distinct(values: Values): Values {
  return values.filter((value, at) => values.findIndex((other) => equal(value, other)) === at);
}

/** Listed values of one type need no `type` beside them. */
function typeOfAll(values: Values | undefined): JsonSchema['type'] {
  const types = new Set((values ?? []).map((value) => typeof value));
  const [only] = types;
  return types.size === 1 && (only === 'string' || only === 'number' || only === 'boolean')
    ? only
    : undefined;
}

function wholeNumbers(plain: JsonSchema): void {
  if (plain.type === 'number' && Number.isInteger(plain.multipleOf)) plain.type = 'integer';
  if (plain.type !== 'integer') return;
  if (plain.multipleOf === 1) delete plain.multipleOf;
  if (plain.exclusiveMinimum !== undefined) {
    plain.minimum = Math.max(plain.minimum ?? -Infinity, Math.floor(plain.exclusiveMinimum) + 1);
    delete plain.exclusiveMinimum;
  }
  if (plain.exclusiveMaximum !== undefined) {
    plain.maximum = Math.min(plain.maximum ?? Infinity, Math.ceil(plain.exclusiveMaximum) - 1);
    delete plain.exclusiveMaximum;
  }
}

const concerns: Record<string, readonly (keyof JsonSchema)[]> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'dependentRequired'],
};

/** A limit of texts says nothing about a number. */
function dropForeign(plain: JsonSchema): void {
  if (plain.type === undefined) return;
  const type = plain.type === 'integer' ? 'number' : plain.type;
  for (const [other, keywords] of Object.entries(concerns))
    if (other !== type) for (const keyword of keywords) delete plain[keyword];
}
