import { parseExpression } from '../expressions/index.ts';
import type { Problem } from '../problem.ts';
import type { SettingsSchema } from './types.ts';

const problem = (path: string, code: string, message: string): Problem => ({
  path,
  code: `settings.${code}`,
  message,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasType: Record<NonNullable<SettingsSchema['type']>, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
};

/** `a/b~c` as a part of a JSON pointer. */
const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function checkObject(schema: SettingsSchema, value: Record<string, unknown>, path: string) {
  const properties = schema.properties ?? {};
  const present = Object.keys(value).filter((key) => value[key] !== undefined);
  return [
    ...(schema.required ?? [])
      .filter((key) => !present.includes(key))
      .map((key) => problem(`${path}/${pointer(key)}`, 'required', '必须填写')),
    ...present.flatMap((key) => {
      const inner = Object.hasOwn(properties, key) ? properties[key] : undefined;
      const at = `${path}/${pointer(key)}`;
      return inner ? checkSettings(inner, value[key], at) : [problem(at, 'unknown', '没有这一项')];
    }),
  ];
}

function checkArray(schema: SettingsSchema, value: unknown[], path: string): Problem[] {
  const { items, minItems = 0, maxItems = Number.MAX_SAFE_INTEGER } = schema;
  return [
    ...(value.length < minItems ? [problem(path, 'minItems', `至少${minItems}项`)] : []),
    ...(value.length > maxItems ? [problem(path, 'maxItems', `至多${maxItems}项`)] : []),
    ...(items
      ? value.flatMap((each, index) => checkSettings(items, each, `${path}/${index}`))
      : []),
  ];
}

function checkString(schema: SettingsSchema, value: string, path: string): Problem[] {
  const { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER, format } = schema;
  if (value.length < minLength) return [problem(path, 'minLength', '必须填写')];
  if (value.length > maxLength) return [problem(path, 'maxLength', `至多${maxLength}字`)];
  if (!format) return [];
  const parsed = parseExpression(value, { kind: format === 'feel' ? 'expression' : 'unary' });
  return parsed.ok ? [] : parsed.problems.map((each) => ({ ...each, path }));
}

function checkNumber(schema: SettingsSchema, value: number, path: string): Problem[] {
  const { minimum, maximum, exclusiveMinimum } = schema;
  return [
    ...(minimum !== undefined && value < minimum
      ? [problem(path, 'minimum', `不小于${minimum}`)]
      : []),
    ...(maximum !== undefined && value > maximum
      ? [problem(path, 'maximum', `不大于${maximum}`)]
      : []),
    ...(exclusiveMinimum !== undefined && value <= exclusiveMinimum
      ? [problem(path, 'exclusiveMinimum', `须大于${exclusiveMinimum}`)]
      : []),
  ];
}

/** Checks a value against the closed subset, without a validation library (workflow bundle). */
export function checkSettings(schema: SettingsSchema, value: unknown, path = ''): Problem[] {
  if (schema.type && !hasType[schema.type](value)) return [problem(path, 'type', '数据类型不符')];
  if (schema.enum && !schema.enum.some((each) => each === value))
    return [problem(path, 'enum', '不在可选范围内')];
  if (isObject(value)) return checkObject(schema, value, path);
  if (Array.isArray(value)) return checkArray(schema, value, path);
  if (typeof value === 'string') return checkString(schema, value, path);
  return typeof value === 'number' ? checkNumber(schema, value, path) : [];
}
