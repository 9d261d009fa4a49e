import { compilePattern } from '@yishi/policies';
import type { JsonSchema } from '../compile/types.ts';
import { equal } from '../json/index.ts';
import type { Formats } from './types.ts';
import type { Fail } from './walk.ts';

/** Keywords about the value itself; false when its type is wrong and the rest has no sense. */
export function assertions(
  schema: JsonSchema,
  value: unknown,
  formats: Formats,
  fail: Fail,
): boolean {
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    fail('type', { type: schema.type });
    return false;
  }
  if (schema.enum && !schema.enum.some((allowed) => equal(allowed, value)))
    fail('enum', { allowedValues: schema.enum });
  if (schema.const !== undefined && !equal(schema.const, value))
    fail('const', { allowedValue: schema.const });
  if (typeof value === 'string') checkString(schema, value, formats, fail);
  if (typeof value === 'number') checkNumber(schema, value, fail);
  return true;
}

function isOfType(value: unknown, type: NonNullable<JsonSchema['type']>): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function checkString(schema: JsonSchema, value: string, formats: Formats, fail: Fail): void {
  const length = [...value].length;
  if (schema.minLength !== undefined && length < schema.minLength)
    fail('minLength', { limit: schema.minLength });
  if (schema.maxLength !== undefined && length > schema.maxLength)
    fail('maxLength', { limit: schema.maxLength });
  if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value))
    fail('pattern', { pattern: schema.pattern });
  if (schema.format !== undefined) {
    const format = formats[schema.format];
    if (!format) throw new Error(`unknown format ${schema.format}`);
    if (!format(value)) fail('format', { format: schema.format });
  }
}

function checkNumber(schema: JsonSchema, value: number, fail: Fail): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined && value < minimum) fail('minimum', { limit: minimum });
  if (maximum !== undefined && value > maximum) fail('maximum', { limit: maximum });
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    fail('exclusiveMinimum', { limit: exclusiveMinimum });
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    fail('exclusiveMaximum', { limit: exclusiveMaximum });
  if (multipleOf !== undefined) {
    const times = value / multipleOf;
    if (!(Math.abs(Math.round(times) - times) <= 1e-6)) fail('multipleOf', { multipleOf });
  }
}

function patternOf(source: string): { test(value: string): boolean } {
  const pattern = compilePattern(source);
  if (!pattern.ok) throw new Error(`pattern was not checked when it was saved: ${source}`);
  return pattern.value;
}
