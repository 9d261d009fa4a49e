import { isRecord, own, pointerTo, segmentsOf } from '../json/index.ts';
import { ancestorsOf, type FieldTree, type TreeField } from './field-tree.ts';

/** Which row of each table around a field, the outermost first. */
export type Rows = readonly number[];

/** A field as it stands in data: once, or once in each row. */
export interface Instance {
  field: TreeField;
  rows: Rows;
}

export function pointerOf({ field, rows }: Instance): string {
  if (!field.parent) return pointerTo('', field.key);
  let pointer = '';
  let depth = 0;
  for (const container of ancestorsOf(field).reverse()) {
    pointer = pointerTo(pointer, container.key);
    if (container.kind.value === 'rows') pointer = pointerTo(pointer, rows[depth++] ?? 0);
  }
  return pointerTo(pointer, field.key);
}

/** The object in which a field's value stands; undefined where its container is absent or no object. */
export function holderOf(
  data: unknown,
  { field, rows }: Instance,
): Record<string, unknown> | undefined {
  if (!field.parent) return isRecord(data) ? data : undefined;
  let holder = data;
  let depth = 0;
  for (const container of ancestorsOf(field).reverse()) {
    holder = isRecord(holder) ? own(holder, container.key) : undefined;
    if (container.kind.value !== 'rows') continue;
    const row = rows[depth++];
    holder = Array.isArray(holder) && row !== undefined ? holder[row] : undefined;
  }
  return isRecord(holder) ? holder : undefined;
}

export function valueOf(data: unknown, instance: Instance): unknown {
  const holder = holderOf(data, instance);
  return holder ? own(holder, instance.field.key) : undefined;
}

/** Every place where a field stands in the data, of those whose rows begin with `within`. */
export function instancesOf(data: unknown, field: TreeField, within: Rows = []): Instance[] {
  if (field.rowDepth === 0) return [{ field, rows: [] }];
  let rows: Rows[] = [[]];
  for (const table of ancestorsOf(field).reverse()) {
    if (table.kind.value !== 'rows') continue;
    rows = rows.flatMap((outer) => {
      const fixed = within[outer.length];
      const value = valueOf(data, { field: table, rows: outer });
      const count = Array.isArray(value) ? value.length : 0;
      if (fixed !== undefined) return fixed < count ? [[...outer, fixed]] : [];
      return Array.from({ length: count }, (_, row) => [...outer, row]);
    });
  }
  return rows.map((each) => ({ field, rows: each }));
}

/** The field at a JSON pointer into data, or the one whose value the pointer goes into. */
export function instanceAt(tree: FieldTree, pointer: string): Instance | undefined {
  let siblings = tree.roots;
  let found: TreeField | undefined;
  const rows: number[] = [];
  for (const part of segmentsOf(pointer)) {
    if (found?.kind.value === 'rows' && rows.length === found.rowDepth) {
      if (!/^\d+$/.test(part)) break;
      rows.push(Number(part));
      continue;
    }
    const next: TreeField | undefined = siblings.find((field) => field.key === part);
    if (!next) break;
    found = next;
    siblings = next.children;
  }
  return found ? { field: found, rows: rows.slice(0, found.rowDepth) } : undefined;
}
