import type { Access, FormDefinition, ViewDefinition } from '../definition/types.ts';
import type { FieldTree, TreeField } from '../tree/index.ts';
import type { FormViews } from './types.ts';

const always: Record<string, ViewDefinition> = {
  fill: { base: 'edit', fields: {} },
  read: { base: 'read', fields: {} },
};

/** Access of every field in every view, nothing left to be inherited. */
export function compileViews(definition: FormDefinition, tree: FieldTree): FormViews {
  const computed = new Set(computedIds(definition));
  return Object.fromEntries(
    Object.entries({ ...always, ...definition.views }).map(([name, view]) => [
      name,
      compileView(view, tree, computed),
    ]),
  );
}

function compileView(
  view: ViewDefinition,
  tree: FieldTree,
  computed: ReadonlySet<string>,
): Record<string, Access> {
  const access: Record<string, Access> = {};
  for (const field of tree.all) {
    const own = accessOf(field, view, access);
    access[field.id] =
      computed.has(field.id) && own !== 'masked' && own !== 'hidden' ? 'read' : own;
  }
  for (const field of tree.all.toReversed()) showContainer(field, view, access);
  return access;
}

/**
 * A field not named has the view's base; columns follow their table, and what is in a section that
 * is named follows it, unless the base hides: then only what is named is shown.
 */
function accessOf(
  field: TreeField,
  view: ViewDefinition,
  access: Readonly<Record<string, Access>>,
): Access {
  const { parent } = field;
  if (parent && view.fields[parent.id] === 'hidden') return 'hidden';
  if (parent && isHiddenByName(parent, view)) return 'hidden';
  const named = view.fields[field.id];
  if (named !== undefined) return named;
  if (!parent) return view.base;
  const outer = access[parent.id] ?? view.base;
  const followed = outer === 'required' ? 'edit' : outer;
  if (parent.kind.value === 'rows') return followed;
  return view.base === 'hidden' ? 'hidden' : followed;
}

function isHiddenByName(field: TreeField, view: ViewDefinition): boolean {
  if (view.fields[field.id] === 'hidden') return true;
  return field.parent ? isHiddenByName(field.parent, view) : false;
}

/** A container that nobody hid by name is shown where something in it is. */
function showContainer(
  field: TreeField,
  view: ViewDefinition,
  access: Record<string, Access>,
): void {
  if (access[field.id] !== 'hidden' || isHiddenByName(field, view)) return;
  if (field.children.some((child) => access[child.id] !== 'hidden')) access[field.id] = 'read';
}

function computedIds(definition: FormDefinition): string[] {
  const walk = (fields: FormDefinition['fields']): string[] =>
    fields.flatMap((field) => [
      ...(field.value === undefined ? [] : [field.id]),
      ...walk(field.fields ?? []),
    ]);
  return walk(definition.fields);
}
