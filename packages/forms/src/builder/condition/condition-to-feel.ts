import type { Json } from '@yishi/policies';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import type { TreeField } from '../../tree/index.ts';
import { feelValue } from './feel-value.ts';
import { containerOf, type FormulaContainer } from '../formula/formula-place.ts';
import type { FormulaPlace } from '../formula/types.ts';
import { pathTo } from './field-path.ts';
import { signs } from './operators.ts';
import type { Condition, ConditionTest } from './types.ts';

/**
 * The FEEL text of a condition at its place; '' where
 * nothing is asked. A field that cannot be reached by name from there is written by its key, so that
 * the check of the form says what is wrong.
 */
export function conditionToFeel(
  form: FormDefinition,
  registry: FieldKindRegistry,
  at: FormulaPlace,
  condition: Condition,
): string {
  const place = containerOf(form, registry, at);
  const joint = condition.join === 'all' ? ' and ' : ' or ';
  return condition.tests.map((test) => testToFeel(place, test)).join(joint);
}

function testToFeel(
  place: FormulaContainer,
  { field: id, operator, value, other }: ConditionTest,
): string {
  const field = place.tree.byId.get(id);
  const path = pathIn(place, id);
  const isList = field?.kind.feel === 'list';
  switch (operator) {
    case 'contains':
      return `${isList ? 'list contains' : 'contains'}(${path}, ${feelValue(value)})`;
    case 'startsWith':
      return `starts with(${path}, ${feelValue(value)})`;
    case 'isOneOf':
      // Without brackets FEEL takes a test that follows for a part of the list.
      return `(${path} in ${feelValue(listOf(value))})`;
    case 'filled':
      return isList ? `count(${path}) > 0` : `${path} != null`;
    case 'empty':
      return isList ? `count(${path}) = 0` : `${path} = null`;
    case 'isTrue':
      return `${path} = true`;
    case 'isFalse':
      return `${path} = false`;
    default: {
      const against =
        other === undefined
          ? feelValue(value)
          : compared(place.tree.byId.get(other), pathIn(place, other));
      return `${compared(field, path)} ${signs[operator] ?? '='} ${against}`;
    }
  }
}

function pathIn(place: FormulaContainer, id: string): string {
  const field = place.tree.byId.get(id);
  return (field && pathTo(place, field)?.join('.')) ?? field?.key ?? id;
}

function listOf(value: Json | undefined): Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** A moment is compared by its day. */
function compared(field: TreeField | undefined, path: string): string {
  return field?.kind.feel === 'date and time' ? `date(${path})` : path;
}
