import type { FieldKindRegistry } from '../kinds/index.ts';
import { growTree, type FieldTree, type TreeSource } from '../tree/index.ts';
import type { FieldDefinition, FormDefinition } from '../definition/types.ts';

const trees = new WeakMap<FormDefinition, { registry: FieldKindRegistry; tree: FieldTree }>();

/** The tree of a definition whose kinds are known; remembered as long as the definition is. */
export function treeOfDefinition(
  definition: FormDefinition,
  registry: FieldKindRegistry,
): FieldTree {
  const known = trees.get(definition);
  if (known?.registry === registry) return known.tree;
  const tree = growTree(definition.fields.map((field) => sourceOf(field, registry)));
  trees.set(definition, { registry, tree });
  return tree;
}

function sourceOf(field: FieldDefinition, registry: FieldKindRegistry): TreeSource {
  const kind = registry.get(field.kind);
  if (!kind) throw new Error(`unknown field kind ${field.kind}; parse the form first`);
  return {
    id: field.id,
    key: field.key,
    label: field.label,
    kind,
    config: field.settings ?? {},
    fields: (field.fields ?? []).map((child) => sourceOf(child, registry)),
  };
}
