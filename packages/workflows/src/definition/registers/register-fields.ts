import type { CompiledForm, FieldKindRegistry, FieldUi, FormData, JsonSchema } from '@yishi/forms';
import type { Text } from '@yishi/policies';

/** How a list is narrowed by a field: by chosen values, or between two. */
export type RegisterFilter =
  | { type: 'choice'; options: { value: string | boolean; label: Text }[] }
  | { type: 'days' }
  | { type: 'numbers' };

/** Keys from the top of the data to a field; undefined for what stands in rows or has no value. */
export function pathOfField(
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
  id: string,
): string[] | undefined {
  const field = compiled.ui.fields[id];
  const kind = field && kinds.get(field.kind);
  if (!field || !kind || kind.value === 'none') return undefined;
  const keys = [field.key];
  for (let at = field.parent; at !== undefined; at = compiled.ui.fields[at]?.parent) {
    const outer = compiled.ui.fields[at];
    if (!outer || kinds.get(outer.kind)?.value !== 'group') return undefined;
    keys.unshift(outer.key);
  }
  return keys;
}

/** The value at such a path. */
export function valueAt(data: FormData, path: readonly string[]): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** How a field narrows a list, by the schema of its value; undefined for one that cannot. */
export function filterOf(
  compiled: CompiledForm,
  kinds: FieldKindRegistry,
  id: string,
): RegisterFilter | undefined {
  const field = compiled.ui.fields[id];
  const schema = schemaAt(compiled.schema, pathOfField(compiled, kinds, id));
  if (!field || !schema) return undefined;
  if (schema.format === 'day') return { type: 'days' };
  if (schema.type === 'number' || schema.type === 'integer') return { type: 'numbers' };
  if (schema.type === 'boolean') {
    const options = [true, false].map((value) => ({ value, label: said(field, kinds, value) }));
    return { type: 'choice', options };
  }
  const options = chosen(schema)?.map((value) => ({
    value,
    label: said(field, kinds, schema.type === 'array' ? [value] : value),
  }));
  return options && { type: 'choice', options };
}

const schemaAt = (
  schema: JsonSchema,
  path: readonly string[] | undefined,
): JsonSchema | undefined =>
  path?.reduce<JsonSchema | undefined>((at, key) => at?.properties?.[key], schema);

function chosen(schema: JsonSchema): string[] | undefined {
  const values = schema.enum ?? schema.items?.enum;
  return values?.every((value) => typeof value === 'string') ? values : undefined;
}

const nobody = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

function said(field: FieldUi, kinds: FieldKindRegistry, value: unknown): Text {
  const kind = kinds.get(field.kind);
  const show = (locale: 'zh-CN' | 'en') =>
    kind?.show(value, field.settings, { locale, names: nobody }) ?? String(value);
  return { 'zh-CN': show('zh-CN'), en: show('en') };
}
