import type { Text } from '@yishi/policies';
import type { FieldKindRegistry, Names } from '../kinds/index.ts';
import type { CompiledForm, FieldUi, JsonSchema } from './types.ts';

const nobody = (): undefined => undefined;
const names: Names = { person: nobody, unit: nobody, region: nobody, file: nobody };

/**
 * The data contract of a form for those who read its data: the compiled schema with the form's name
 * as `$id` and words (zh-CN) at every field and listed value. It takes what the form's schema takes.
 */
export function dataContract(form: CompiledForm, registry: FieldKindRegistry): JsonSchema {
  const { $schema, ...schema } = form.schema;
  const fields = new Map(Object.entries(form.ui.fields));
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: `urn:yishi:form:${form.key}`,
    ...wordsOf(form.ui.title, form.ui.description),
    ...withWords(schema, fields, registry),
  };
}

function withWords(
  schema: JsonSchema,
  fields: ReadonlyMap<string, FieldUi>,
  registry: FieldKindRegistry,
): JsonSchema {
  const field = fields.get(schema['x-id'] ?? '');
  const said = field ? withValues(schema, field, registry) : schema;
  const { properties, items } = said;
  return {
    ...(field ? wordsOf(field.label, field.help) : {}),
    ...said,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, part]) => [
              key,
              withWords(part, fields, registry),
            ]),
          ),
        }
      : {}),
    ...(items ? { items: withWords(items, fields, registry) } : {}),
  };
}

/** Listed values with the words that the field's kind has for them. */
function withValues(schema: JsonSchema, field: FieldUi, registry: FieldKindRegistry): JsonSchema {
  const say = (value: unknown): string =>
    registry.get(field.kind)?.show(value, field.settings, { locale: 'zh-CN', names }) ?? '';
  const { items } = schema;
  if (items?.enum) return { ...schema, items: named(items, (value) => say([value])) };
  return named(schema, say);
}

function named(schema: JsonSchema, say: (value: unknown) => string): JsonSchema {
  const { enum: values, ...rest } = schema;
  if (!values) return schema;
  const oneOf = values.map((value) => ({ const: value, title: say(value) || String(value) }));
  return { ...rest, oneOf };
}

function wordsOf(title: Text, description: Text | undefined): JsonSchema {
  return {
    title: title['zh-CN'],
    ...(description ? { description: description['zh-CN'] } : {}),
  };
}
