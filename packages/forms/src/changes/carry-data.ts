import type { Text } from '@yishi/policies';
import { cleanValue } from '../check/index.ts';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import {
  ancestorsOf,
  instancesOf,
  treeOfForm,
  valueOf,
  type FieldTree,
  type Rows,
  type TreeField,
} from '../tree/index.ts';

export interface CarriedData {
  data: FormData;
  /** Labels of what was filled in and has no place in the other form. */
  lost: Text[];
}

interface Carrying {
  old: FieldTree;
  given: FormData;
  /** Fields of the old form whose values were taken over. */
  taken: Set<string>;
}

/**
 * What was filled in under one version of a form, as it stands in another: a field is known by its
 * id, wherever it went and however it is called, as long as it is of the same kind and in the same rows.
 */
export function carryData(
  before: CompiledForm,
  after: CompiledForm,
  registry: FieldKindRegistry,
  given: FormData,
): CarriedData {
  const old = treeOfForm(before, registry);
  const carrying: Carrying = { old, given, taken: new Set() };
  const data = carryFields(carrying, treeOfForm(after, registry).roots, []);
  const lost = old.all
    .filter((field) => isValue(field) && !carrying.taken.has(field.id) && isFilled(given, field))
    .map(({ label }) => label);
  return { data, lost };
}

function carryFields(carrying: Carrying, fields: readonly TreeField[], rows: Rows): FormData {
  const values = fields.map((field) => [field.key, carryField(carrying, field, rows)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function carryField(carrying: Carrying, field: TreeField, rows: Rows): unknown {
  switch (field.kind.value) {
    case 'none':
      return undefined;
    case 'group': {
      const inner = carryFields(carrying, field.children, rows);
      return Object.keys(inner).length > 0 ? inner : undefined;
    }
    default:
  }
  const from = carrying.old.byId.get(field.id);
  if (from?.kind !== field.kind || tablesOf(from) !== tablesOf(field)) return undefined;
  const value = valueOf(carrying.given, { field: from, rows });
  if (field.kind.value !== 'rows') {
    carrying.taken.add(from.id);
    return cleanValue(field, value);
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((_, row) => carryFields(carrying, field.children, [...rows, row]));
}

const isValue = ({ kind }: TreeField): boolean =>
  kind.value !== 'none' && kind.value !== 'group' && kind.value !== 'rows';

const isFilled = (data: FormData, field: TreeField): boolean =>
  instancesOf(data, field).some((place) => cleanValue(field, valueOf(data, place)) !== undefined);

/** Tables around a field, by their ids. */
const tablesOf = (field: TreeField): string =>
  ancestorsOf(field)
    .filter(({ kind }) => kind.value === 'rows')
    .map(({ id }) => id)
    .join();
