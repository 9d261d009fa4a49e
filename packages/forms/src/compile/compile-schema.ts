import type { FieldDefinition, FormDefinition } from '../definition/types.ts';
import type { FieldKind, FieldKindRegistry } from '../kinds/index.ts';
import type { JsonSchema } from './types.ts';

/** The data contract of a form. Labels are no part of it, so that they never change its hash. */
export function compileSchema(definition: FormDefinition, registry: FieldKindRegistry): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    ...objectOf(definition.fields, registry),
  };
}

function objectOf(fields: readonly FieldDefinition[], registry: FieldKindRegistry): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const field of fields) {
    const kind = registry.get(field.kind);
    if (!kind || kind.value === 'none') continue;
    properties[field.key] = {
      ...valueOf(field, kind, registry),
      'x-id': field.id,
      'x-kind': field.kind,
    };
    if (alwaysPresent(field, kind)) required.push(field.key);
  }
  return {
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function valueOf(field: FieldDefinition, kind: FieldKind, registry: FieldKindRegistry): JsonSchema {
  const own = kind.schema(field.settings ?? {}, field);
  const children = field.fields ?? [];
  switch (kind.value) {
    case 'group':
      return { ...own, ...objectOf(children, registry) };
    case 'rows': {
      const least = Math.max(own.minItems ?? 0, alwaysPresent(field, kind) ? 1 : 0);
      return {
        ...own,
        ...(least > 0 ? { minItems: least } : {}),
        items: { type: 'object', ...objectOf(children, registry) },
      };
    }
    default:
      return own;
  }
}

/** A section always has its object; other fields where they are required whatever else stands there. */
function alwaysPresent(field: FieldDefinition, kind: FieldKind): boolean {
  if (field.visibleWhen !== undefined) return false;
  return kind.value === 'group' || (field.required === true && field.value === undefined);
}
