import { ancestorsOf, descendantsOf, type FieldTree, type TreeField } from '../tree/index.ts';

/** What must be settled before a field, by id: what its visibility and its value read. */
export type Reads = ReadonlyMap<string, readonly TreeField[]>;

export type SettleOrder =
  { ok: true; order: string[] } | { ok: false; field: TreeField; circle: TreeField[] };

/** Fields in an order in which everything that a field reads comes first; the form's order otherwise. */
export function settleOrder(tree: FieldTree, reads: Reads): SettleOrder {
  const order: string[] = [];
  const done = new Set<string>();
  const open: TreeField[] = [];
  const visit = (field: TreeField): TreeField[] | undefined => {
    if (done.has(field.id)) return undefined;
    const at = open.indexOf(field);
    if (at >= 0) return [...open.slice(at), field];
    open.push(field);
    for (const before of requirements(field, reads)) {
      const circle = visit(before);
      if (circle) return circle;
    }
    open.pop();
    done.add(field.id);
    order.push(field.id);
    return undefined;
  };
  for (const field of tree.all) {
    const circle = visit(field);
    if (circle) return { ok: false, field: circle[0] ?? field, circle };
  }
  return { ok: true, order };
}

/** The container it stands in, and all that it reads with their containers; a table with its columns. */
function requirements(field: TreeField, reads: Reads): TreeField[] {
  const read = (reads.get(field.id) ?? []).flatMap((target) => [
    ...ancestorsOf(target).filter((container) => container !== field.parent),
    target,
    ...descendantsOf(target),
  ]);
  return field.parent ? [field.parent, ...read] : read;
}
