import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { formDefinitionSchema, type JsonSchema } from '@yishi/forms';
import { fieldKinds } from '#lib/form/index.ts';
import { text } from '#lib/i18n/index.ts';
import { pathTo, valueIn } from './json-places.ts';

/** What may stand here by the schema of a form: keys of an object, listed values, kinds of field. */
export function complete(context: CompletionContext): CompletionResult | null {
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  const inside = { from: node.from + 1, to: Math.max(node.from + 1, node.to - 1) };
  if (node.name === 'PropertyName' && node.parent) {
    const path = pathTo(context.state, node.parent);
    const kindAt = (at: readonly string[]) => valueIn(context.state, at, 'kind');
    const { properties = {} } = schemaAt(path, kindAt) ?? {};
    const options = Object.entries(properties).map(([label, schema]): Completion => {
      return schema.title ? { label, detail: schema.title } : { label };
    });
    return { ...inside, options };
  }
  if (node.name !== 'String') return null;
  const path = pathTo(context.state, node);
  if (path.at(-1) === 'kind') {
    const options = fieldKinds
      .all()
      .map(({ kind, title }) => ({ label: kind, detail: text(title) }));
    return { ...inside, options };
  }
  const schema = schemaAt(path, (at) => valueIn(context.state, at, 'kind'));
  const options = (schema?.enum ?? []).map((label) => ({ label: String(label) }));
  return options.length > 0 ? { ...inside, options } : null;
}

/** The schema of what stands at a path; settings are of the field's kind. */
function schemaAt(
  path: readonly string[],
  kindAt: (path: readonly string[]) => string | undefined,
): JsonSchema | undefined {
  let root = formDefinitionSchema;
  let schema: JsonSchema | undefined = root;
  for (const [index, part] of path.entries()) {
    const isSettings = part === 'settings' && path[index - 2] === 'fields';
    const kind = isSettings ? fieldKinds.get(kindAt(path.slice(0, index)) ?? '') : undefined;
    if (kind) root = kind.configSchema;
    schema = kind ? kind.configSchema : inside(root, resolved(root, schema), part);
    if (!schema) return undefined;
  }
  return resolved(root, schema);
}

function inside(root: JsonSchema, schema: JsonSchema | undefined, part: string) {
  const { properties, items, additionalProperties } = schema ?? {};
  const own = properties && Object.hasOwn(properties, part) ? properties[part] : undefined;
  const found = own ?? items ?? (additionalProperties || undefined);
  return resolved(root, found);
}

function resolved(root: JsonSchema, schema: JsonSchema | undefined): JsonSchema | undefined {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? schema : root.$defs?.[name];
}
