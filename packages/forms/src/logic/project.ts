import { isRecord, own } from '../json/index.ts';
import { valueOf, type Read, type Rows, type TreeField } from '../tree/index.ts';

/** The part of the data that an expression reads, as FEEL reads it: absent values are null. */
export interface Projection {
  context: Record<string, unknown>;
  /** Whether something read has no value yet. */
  missing: boolean;
}

interface Branch {
  field: TreeField;
  /** Keys wanted beneath; empty for all. */
  inner: Map<string, Branch>;
  whole: boolean;
}

const branches = new WeakMap<readonly Read[], Branch[]>();

/** Gathers what `reads` name, for an expression that stands in these rows. */
export function project(data: unknown, reads: readonly Read[], rows: Rows): Projection {
  let wanted = branches.get(reads);
  if (!wanted) branches.set(reads, (wanted = branchesOf(reads)));
  const projection: Projection = { context: {}, missing: false };
  for (const branch of wanted) {
    const value = valueOf(data, { field: branch.field, rows });
    projection.context[branch.field.key] = read(branch, value, projection);
  }
  return projection;
}

function branchesOf(reads: readonly Read[]): Branch[] {
  const roots = new Map<string, Branch>();
  for (const { root, path } of reads) {
    let branch = branchFor(roots, root);
    for (const key of path.slice(1)) {
      const child = branch.field.children.find((field) => field.key === key);
      if (!child) break;
      branch = branchFor(branch.inner, child);
    }
    branch.whole = true;
  }
  return [...roots.values()];
}

function branchFor(among: Map<string, Branch>, field: TreeField): Branch {
  const known = among.get(field.key);
  if (known) return known;
  const made: Branch = { field, inner: new Map(), whole: false };
  among.set(field.key, made);
  return made;
}

function read(branch: Branch, value: unknown, projection: Projection): unknown {
  const { field } = branch;
  switch (field.kind.value) {
    case 'group':
      return readGroup(branch, isRecord(value) ? value : {}, projection);
    case 'rows':
      return Array.isArray(value)
        ? value.map((row) => readGroup(branch, isRecord(row) ? row : {}, projection))
        : [];
    default:
      if (value !== undefined && value !== null && value !== '') return value;
      if (field.kind.feel === 'list') return [];
      projection.missing = true;
      return null;
  }
}

function readGroup(
  branch: Branch,
  value: Record<string, unknown>,
  projection: Projection,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const child of branch.field.children) {
    if (child.kind.value === 'none') continue;
    const inner = branch.inner.get(child.key);
    if (!inner && !branch.whole) continue;
    const wanted = branch.whole ? { field: child, inner: new Map(), whole: true } : inner;
    if (wanted) result[child.key] = read(wanted, own(value, child.key), projection);
  }
  return result;
}
