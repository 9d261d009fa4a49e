import type { CompiledForm } from '../compile/types.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { growTree, type FieldTree, type TreeSource } from './field-tree.ts';

const trees = new WeakMap<CompiledForm, { registry: FieldKindRegistry; tree: FieldTree }>();

/** The tree of a compiled form; remembered as long as the form is. */
export function treeOfForm(compiled: CompiledForm, registry: FieldKindRegistry): FieldTree {
  const known = trees.get(compiled);
  if (known?.registry === registry) return known.tree;
  const tree = growTree(compiled.ui.root.map((id) => sourceOf(compiled, registry, id)));
  trees.set(compiled, { registry, tree });
  return tree;
}

function sourceOf(compiled: CompiledForm, registry: FieldKindRegistry, id: string): TreeSource {
  const ui = compiled.ui.fields[id];
  if (!ui) throw new Error(`form ${compiled.key} has no field ${id}`);
  const kind = registry.get(ui.kind);
  if (!kind) throw new Error(`form ${compiled.key} uses the unknown field kind ${ui.kind}`);
  const fields = ui.fields.map((child) => sourceOf(compiled, registry, child));
  return { id, key: ui.key, label: ui.label, kind, config: ui.settings, fields };
}
