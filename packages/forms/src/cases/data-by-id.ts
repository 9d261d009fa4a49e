import type { FormData } from '../compile/index.ts';
import { isRecord, own } from '../json/index.ts';
import type { TreeField } from '../tree/index.ts';

type Name = 'id' | 'key';

/** Data with fields named by their ids, so that it outlives another key or another place. */
export const dataById = (fields: readonly TreeField[], data: FormData): FormData =>
  renamed(fields, data, 'key', 'id');

/** Data as the form takes it, of what `dataById` gave; what no field has any more is left out. */
export const dataByKey = (fields: readonly TreeField[], data: FormData): FormData =>
  renamed(fields, data, 'id', 'key');

function renamed(fields: readonly TreeField[], data: FormData, from: Name, to: Name): FormData {
  const result: FormData = {};
  for (const field of fields) {
    const value = own(data, field[from]);
    if (value !== undefined) result[field[to]] = inside(field, value, from, to);
  }
  return result;
}

function inside(field: TreeField, value: unknown, from: Name, to: Name): unknown {
  if (field.kind.value === 'group')
    return isRecord(value) ? renamed(field.children, value, from, to) : value;
  if (field.kind.value === 'rows' && Array.isArray(value))
    return value.map((row) => (isRecord(row) ? renamed(field.children, row, from, to) : row));
  return value;
}
