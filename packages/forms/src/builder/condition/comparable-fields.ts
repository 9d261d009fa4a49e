import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import type { TreeField } from '../../tree/index.ts';
import { containerOf } from '../formula/formula-place.ts';
import type { FormulaPlace } from '../formula/types.ts';
import { testableFields } from './field-path.ts';
import { signs } from './operators.ts';
import type { Operator } from './types.ts';

/** What the values of a field are compared as; undefined where they are not put in relation. */
function sortOf({ id, key, kind, label, config }: TreeField): string | undefined {
  if (kind.value !== 'single') return undefined;
  switch (kind.feel) {
    case 'date':
    case 'date and time':
      return 'date';
    case 'string':
      return 'string';
    case 'number':
      return `number of ${kind.scale?.(config) ?? 1}`;
    case 'any': {
      const { type, format } = kind.schema(config, { id, key, kind: kind.kind, label });
      if (type === 'string') return format === undefined ? 'string' : 'date';
      return type === 'number' || type === 'integer'
        ? `number of ${kind.scale?.(config) ?? 1}`
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the values of two fields are of one sort: days with days, amounts with amounts. */
export function areComparable(one: TreeField, other: TreeField): boolean {
  const sort = sortOf(one);
  return one !== other && sort !== undefined && sort === sortOf(other);
}

/** Ids of the fields with which a condition at this place can compare a field. */
export function comparableFields(
  form: FormDefinition,
  registry: FieldKindRegistry,
  at: FormulaPlace,
  { field: id, operator }: { field: string; operator: Operator },
): string[] {
  const { byId } = containerOf(form, registry, at).tree;
  const field = byId.get(id);
  if (!field || signs[operator] === undefined) return [];
  return testableFields(form, registry, at).filter((each) => {
    const other = byId.get(each);
    return other !== undefined && areComparable(field, other);
  });
}
