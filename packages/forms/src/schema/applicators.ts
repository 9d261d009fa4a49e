import type { JsonSchema } from '../compile/types.ts';
import { firstTwice, isRecord, pointerTo } from '../json/index.ts';
import type { Fail, Walk } from './walk.ts';

/** Keywords about what is inside the value, and those that combine schemas. */
export function applicators(
  walk: Walk,
  schema: JsonSchema,
  value: unknown,
  path: string,
  fail: Fail,
): void {
  if (isRecord(value)) checkObject(walk, schema, value, path, fail);
  if (Array.isArray(value)) checkArray(walk, schema, value, path, fail);
  for (const part of schema.allOf ?? []) walk.visit(part, value, path);
  if (schema.oneOf) {
    const passing = schema.oneOf.filter((part) => walk.fits(part, value)).length;
    if (passing !== 1) fail('oneOf', { passing });
  }
  if (schema.if) {
    const branch = walk.fits(schema.if, value) ? schema.then : schema.else;
    if (branch) walk.visit(branch, value, path);
  }
}

function checkObject(
  walk: Walk,
  schema: JsonSchema,
  value: Record<string, unknown>,
  path: string,
  fail: Fail,
): void {
  const has = (key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
  for (const key of schema.required ?? [])
    if (!has(key)) fail('required', { missingProperty: key });
  for (const [key, others] of Object.entries(schema.dependentRequired ?? {}))
    for (const other of has(key) ? others : [])
      if (!has(other)) fail('dependentRequired', { property: key, missingProperty: other });
  for (const [key, inner] of Object.entries(value)) {
    const property = schema.properties && Object.hasOwn(schema.properties, key);
    const known = property ? schema.properties?.[key] : schema.additionalProperties;
    if (known === false) fail('additionalProperties', { additionalProperty: key });
    else if (known && inner !== undefined) walk.visit(known, inner, pointerTo(path, key));
  }
}

function checkArray(
  walk: Walk,
  schema: JsonSchema,
  value: unknown[],
  path: string,
  fail: Fail,
): void {
  if (schema.minItems !== undefined && value.length < schema.minItems)
    fail('minItems', { limit: schema.minItems });
  if (schema.maxItems !== undefined && value.length > schema.maxItems)
    fail('maxItems', { limit: schema.maxItems });
  if (schema.uniqueItems) {
    const twice = firstTwice(value);
    if (twice) fail('uniqueItems', { i: twice[0], j: twice[1] });
  }
  const { items } = schema;
  if (items) value.forEach((item, index) => walk.visit(items, item, pointerTo(path, index)));
}
