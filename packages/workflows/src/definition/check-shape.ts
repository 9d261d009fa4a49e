import { interpretSchema, type JsonSchema, type SchemaError } from '@yishi/forms';
import type { Problem } from '@yishi/policies';

const words: Record<string, (params: Record<string, unknown>) => string> = {
  additionalProperties: ({ additionalProperty }) => `不认识“${String(additionalProperty)}”`,
  type: () => '数据类型不符',
  oneOf: () => '不在可选范围内',
  enum: () => '不在可选范围内',
  minLength: () => '不能为空',
  maxLength: ({ limit }) => `不能超过 ${String(limit)} 字`,
  minItems: ({ limit }) => `至少 ${String(limit)} 项`,
  maxItems: ({ limit }) => `至多 ${String(limit)} 项`,
  minimum: ({ limit }) => `不能小于 ${String(limit)}`,
  maximum: ({ limit }) => `不能大于 ${String(limit)}`,
  pattern: () => '格式不符',
};

/** The schema at a pointer, as far as it goes through properties and items. */
const schemaAt = (schema: JsonSchema, pointer: string): JsonSchema | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>(
      (at, name) => (at?.items && !Array.isArray(at.items) ? at.items : at?.properties?.[name]),
      schema,
    );

/** What is missing, as its setting is called. */
function missingWords(schema: JsonSchema, { instancePath, params }: SchemaError): string {
  const name = String(params['missingProperty']);
  return `“${schemaAt(schema, instancePath)?.properties?.[name]?.title ?? name}”还没有填`;
}

function problemOf(schema: JsonSchema, error: SchemaError, prefix: string): Problem {
  const message =
    error.keyword === 'required'
      ? missingWords(schema, error)
      : (words[error.keyword]?.(error.params) ?? '填写有误');
  return { path: prefix + error.instancePath, code: `shape.${error.keyword}`, message };
}

/** What is wrong with the shape of a value, by a schema of the closed subset. */
export const checkShape = (schema: JsonSchema, value: unknown, prefix = ''): Problem[] =>
  interpretSchema(schema)(value).map((error) => problemOf(schema, error, prefix));

const fitting = new WeakMap<object, JsonSchema>();

/** The same of a value that is never changed in place: one that fits is looked at once. */
export function checkShapeOnce(schema: JsonSchema, value: object, prefix = ''): Problem[] {
  if (fitting.get(value) === schema) return [];
  const problems = checkShape(schema, value, prefix);
  if (problems.length === 0) fitting.set(value, schema);
  return problems;
}
