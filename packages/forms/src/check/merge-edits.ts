import type { FormData } from '../compile/types.ts';
import type { Access } from '../definition/types.ts';
import { isRecord, own, pointerTo } from '../json/index.ts';
import type { TreeField } from '../tree/index.ts';
import { cleanValue } from './clean-value.ts';

export interface Edits {
  /** What the person may change taken from `given`, the rest from `base`. */
  data: FormData;
  /** Pointers of properties that the form does not have. */
  unknown: string[];
}

interface Merge {
  access: Readonly<Record<string, Access>>;
  unknown: string[];
}

/**
 * Joins what a person sent with what is stored. Rows are matched by their number, so a page must
 * not move rows of a table of which the person may only edit some columns.
 */
export function mergeEdits(
  fields: readonly TreeField[],
  access: Readonly<Record<string, Access>>,
  given: Record<string, unknown>,
  base: FormData,
): Edits {
  const merge: Merge = { access, unknown: [] };
  const data = mergeObject(merge, fields, given, base, '');
  return { data, unknown: merge.unknown };
}

function mergeObject(
  merge: Merge,
  fields: readonly TreeField[],
  given: Record<string, unknown>,
  base: Record<string, unknown>,
  path: string,
): Record<string, unknown> {
  const { valued, keys } = shapeOf(fields);
  const present = Object.keys(given);
  for (const key of present) if (!keys.has(key)) merge.unknown.push(pointerTo(path, key));
  let count = 0;
  let same = true;
  const values = valued.map((field) => {
    const sent = own(given, field.key);
    const value = mergeField(merge, field, sent, base, path);
    if (value !== undefined) count += 1;
    same &&= value === sent;
    return value;
  });
  // What comes out as it was given need not be written anew.
  if (same && count === present.length) return given;
  const data: Record<string, unknown> = {};
  for (const [at, { key }] of valued.entries())
    if (values[at] !== undefined) data[key] = values[at];
  return data;
}

interface Shape {
  /** Fields that have a value. */
  valued: readonly TreeField[];
  keys: ReadonlySet<string>;
}

const shapes = new WeakMap<readonly TreeField[], Shape>();

function shapeOf(fields: readonly TreeField[]): Shape {
  const known = shapes.get(fields);
  if (known) return known;
  const valued = fields.filter((field) => field.kind.value !== 'none');
  const shape = { valued, keys: new Set(valued.map((field) => field.key)) };
  shapes.set(fields, shape);
  return shape;
}

/** `given` is what was sent for the field, `base` the stored object in which it stands. */
function mergeField(
  merge: Merge,
  field: TreeField,
  given: unknown,
  base: Record<string, unknown>,
  outer: string,
): unknown {
  const editable = isEditable(merge.access[field.id]);
  const { value: shape } = field.kind;
  if (shape !== 'group' && shape !== 'rows')
    return editable ? cleanValue(field, given) : own(base, field.key);
  const stored = own(base, field.key);
  const path = pointerTo(outer, field.key);
  if (shape === 'rows') return mergeRows(merge, field, given, stored, path);
  if (given !== undefined && given !== null && !isRecord(given)) return editable ? given : stored;
  return mergeObject(merge, field.children, asRecord(given), asRecord(stored), path);
}

function mergeRows(
  merge: Merge,
  field: TreeField,
  given: unknown,
  base: unknown,
  path: string,
): unknown {
  const editable = isEditable(merge.access[field.id]);
  if (given !== undefined && given !== null && !Array.isArray(given))
    return editable ? given : base;
  const stored: unknown[] = Array.isArray(base) ? base : [];
  const sent: unknown[] = Array.isArray(given) ? given : [];
  const rows = (editable ? sent : stored).map((_, index) => {
    const row = sent[index] ?? {};
    if (!isRecord(row)) return row;
    return mergeObject(merge, field.children, row, asRecord(stored[index]), pointerTo(path, index));
  });
  return rows.length > 0 ? rows : undefined;
}

export function isEditable(access: Access | undefined): boolean {
  return access === 'edit' || access === 'required';
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
