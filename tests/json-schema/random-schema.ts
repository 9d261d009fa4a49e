import type { JsonSchema } from '@yishi/forms';
import {
  boolean,
  constant,
  constantFrom,
  dictionary,
  integer,
  letrec,
  oneof,
  option,
  record,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';

const names = ['a', 'b', '名称', 'constructor', 'toString', 'x~/y'];
const name = constantFrom(...names);
const patterns = ['^a', 'b$', '^[A-Z]{2}\\d*$', '\\p{L}', '中|文', '^\\s*$'];

/** Limits that hold something: the least is not above the most. */
const span = (
  least: keyof JsonSchema,
  most: keyof JsonSchema,
  top: number,
): Arbitrary<JsonSchema> =>
  record({
    low: option(integer({ min: 0, max: top })),
    room: option(integer({ min: 0, max: 3 })),
  }).map(({ low, room }) => ({
    ...(low === null ? {} : { [least]: low }),
    ...(room === null ? {} : { [most]: (low ?? 0) + room }),
  }));

/** All of the parts in one schema. */
const together = (...parts: Arbitrary<JsonSchema>[]): Arbitrary<JsonSchema> =>
  tuple(...parts).map((all) => Object.assign({}, ...all) as JsonSchema);

const texts: Arbitrary<JsonSchema> = together(
  constant({ type: 'string' }),
  oneof(
    { weight: 3, arbitrary: span('minLength', 'maxLength', 3) },
    constantFrom(...patterns).map((pattern): JsonSchema => ({ pattern })),
    uniqueArray(constantFrom('a', 'b', '中文', ''), { minLength: 1 }).map((values): JsonSchema => ({
      enum: values,
    })),
    uniqueArray(constantFrom('a', 'b', 'AB1'), { minLength: 1 }).map((values): JsonSchema => ({
      oneOf: values.map((value) => ({ const: value, title: `“${value}”` })),
    })),
    constantFrom('a', 'AB').map((value): JsonSchema => ({ const: value })),
  ),
);

const numbers: Arbitrary<JsonSchema> = together(
  constantFrom<JsonSchema>({ type: 'number' }, { type: 'integer' }),
  oneof(
    span('minimum', 'maximum', 5),
    span('exclusiveMinimum', 'exclusiveMaximum', 5),
    // The other side takes -2 for no multiple of 0.01, by the sign of its remainder; hence the bounds.
    constantFrom(0.01, 0.1, 0.5, 1, 3).map((multipleOf): JsonSchema => ({
      multipleOf,
      minimum: 0,
      maximum: 1000,
    })),
    constant<JsonSchema>({ enum: [1, 2.5, -3] }),
  ),
);

interface Ties {
  schema: JsonSchema;
  list: JsonSchema;
  object: JsonSchema;
}

const { schema } = letrec<Ties>((tie) => {
  const inner = tie('schema') as Arbitrary<JsonSchema>;
  const condition = name.chain((key) =>
    record({ then: constantFrom(...names), closing: boolean() }).map(
      ({ then, closing }): JsonSchema => ({
        if: { type: 'object', properties: { [key]: { type: 'string' } }, required: [key] },
        then: { type: 'object', required: [then] },
        ...(closing ? { else: { type: 'object', required: [key] } } : {}),
      }),
    ),
  );
  return {
    schema: oneof(
      { depthSize: 'small', withCrossShrink: true },
      texts,
      numbers,
      constant<JsonSchema>({ type: 'boolean' }),
      constant<JsonSchema>({ $ref: '#/$defs/shared' }),
      tie('list') as Arbitrary<JsonSchema>,
      tie('object') as Arbitrary<JsonSchema>,
    ),
    list: together(
      constant({ type: 'array' }),
      inner.map((items) => ({ items })),
      span('minItems', 'maxItems', 2),
      boolean().map((uniqueItems) => (uniqueItems ? { uniqueItems } : {})),
    ),
    object: together(
      constant({ type: 'object' }),
      dictionary(name, inner, { maxKeys: 4 }).map((properties) => ({
        properties: { ...properties },
      })),
      uniqueArray(name, { maxLength: 2 }).map((required) => ({ required })),
      oneof(
        { weight: 3, arbitrary: constant<JsonSchema>({ additionalProperties: false }) },
        constant<JsonSchema>({}),
        inner.map((additionalProperties): JsonSchema => ({ additionalProperties })),
      ),
      oneof(
        { weight: 3, arbitrary: constant<JsonSchema>({}) },
        uniqueArray(name, { minLength: 2, maxLength: 2 }).map(([key = 'a', ...needs]) => ({
          dependentRequired: { [key]: needs },
        })),
        condition,
        name.map((key): JsonSchema => ({ allOf: [{ type: 'object', required: [key] }] })),
      ),
    ),
  };
});

/** Schemas of the closed subset, open objects included; `#/$defs/shared` may be referred to. */
export const randomSchema: Arbitrary<JsonSchema> = record({ root: schema, shared: texts }).map(
  ({ root, shared }) => ({ ...root, $defs: { shared } }),
);
