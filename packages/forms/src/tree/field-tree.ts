import type { Text } from '@yishi/policies';
import type { FieldKind } from '../kinds/index.ts';

/** A field in the tree of a form, the same for a definition and a compiled form. */
export interface TreeField {
  id: string;
  key: string;
  label: Text;
  kind: FieldKind;
  config: Record<string, unknown>;
  parent?: TreeField;
  children: TreeField[];
  /** Tables around it. */
  rowDepth: number;
}

export interface FieldTree {
  roots: TreeField[];
  /** Containers before what is in them, in the order of the form. */
  all: TreeField[];
  byId: Map<string, TreeField>;
}

/** What a tree is made of: a field and those inside it. */
export interface TreeSource {
  id: string;
  key: string;
  label: Text;
  kind: FieldKind;
  config: Record<string, unknown>;
  fields: TreeSource[];
}

export function growTree(sources: readonly TreeSource[]): FieldTree {
  const tree: FieldTree = { roots: [], all: [], byId: new Map() };
  tree.roots = sources.map((source) => grow(tree, source, undefined));
  return tree;
}

function grow(tree: FieldTree, source: TreeSource, parent: TreeField | undefined): TreeField {
  const { fields, ...own } = source;
  const rowDepth = parent ? parent.rowDepth + (parent.kind.value === 'rows' ? 1 : 0) : 0;
  const field: TreeField = { ...own, ...(parent ? { parent } : {}), children: [], rowDepth };
  tree.all.push(field);
  tree.byId.set(field.id, field);
  field.children = fields.map((child) => grow(tree, child, field));
  return field;
}

/** Containers around a field, the nearest first. */
export function ancestorsOf(field: TreeField): TreeField[] {
  return field.parent ? [field.parent, ...ancestorsOf(field.parent)] : [];
}

/** All fields inside a container, at any depth. */
export function descendantsOf(field: TreeField): TreeField[] {
  return field.children.flatMap((child) => [child, ...descendantsOf(child)]);
}
