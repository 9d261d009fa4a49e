import type { Scope } from '@yishi/policies';
import type { FieldTree, TreeField } from './field-tree.ts';

/** What a path of an expression reaches. */
export interface Read {
  /** Where the path enters the tree: the field that its first name means. */
  root: TreeField;
  /** The last field on the path. */
  target: TreeField;
  /** The keys walked, from `root` to `target`. */
  path: string[];
}

/**
 * The field that a path means for an expression standing in `container` (undefined: the form
 * itself): nearest names first, then those further out.
 */
export function resolvePath(
  tree: FieldTree,
  container: TreeField | undefined,
  path: readonly string[],
): Read | undefined {
  const [name, ...rest] = path;
  const siblings = container ? container.children : tree.roots;
  const root = siblings.find((field) => field.key === name && field.kind.value !== 'none');
  if (!root) return container ? resolvePath(tree, container.parent, path) : undefined;
  const walked = [root.key];
  let target = root;
  for (const step of rest) {
    const inner = target.children.find((child) => child.key === step);
    if (!inner) break;
    target = inner;
    walked.push(step);
  }
  return { root, target, path: walked };
}

const scopes = new WeakMap<FieldTree | TreeField, Scope>();

/** The names that an expression standing in `container` may read; written once for a tree. */
export function namesIn(tree: FieldTree, container: TreeField | undefined): Scope {
  const known = scopes.get(container ?? tree);
  if (known) return known;
  const names = writeNames(tree, container);
  scopes.set(container ?? tree, names);
  return names;
}

function writeNames(tree: FieldTree, container: TreeField | undefined): Scope {
  const outer = container ? namesIn(tree, container.parent) : {};
  return { ...outer, ...namesOf(container ? container.children : tree.roots) };
}

function namesOf(fields: readonly TreeField[]): Record<string, Scope | true> {
  const valued = fields.filter((field) => field.kind.value !== 'none');
  return Object.fromEntries(valued.map((field) => [field.key, beneath(field)]));
}

function beneath(field: TreeField): Scope | true {
  if (field.kind.value === 'group' || field.kind.value === 'rows') return namesOf(field.children);
  return true;
}
