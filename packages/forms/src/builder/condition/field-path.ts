import { isExpressionName } from '@yishi/policies';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { resolvePath, type TreeField } from '../../tree/index.ts';
import { containerOf, type FormulaContainer } from '../formula/formula-place.ts';
import type { FormulaPlace } from '../formula/types.ts';
import { operatorsFor } from './operators.ts';

/**
 * The names by which a condition reaches a field, the shortest; undefined where a nearer field has
 * the name, or where the field stands in rows that the condition does not stand in.
 */
export function pathTo(
  { tree, container }: FormulaContainer,
  target: TreeField,
): string[] | undefined {
  for (let around = container; ; around = around.parent) {
    const path = downTo(around, target);
    if (path) {
      const read = path.every(isExpressionName) && resolvePath(tree, container, path);
      return read && read.target === target && read.path.length === path.length ? path : undefined;
    }
    if (!around) return undefined;
  }
}

/** Keys from inside a container to a field in it, through sections alone. */
function downTo(around: TreeField | undefined, target: TreeField): string[] | undefined {
  const { parent } = target;
  if (parent === around) return [target.key];
  if (!parent || parent.kind.value === 'rows') return undefined;
  const outer = downTo(around, parent);
  return outer && [...outer, target.key];
}

/** Ids of the fields that a condition at this place can be about, in the order of the form. */
export function testableFields(
  form: FormDefinition,
  registry: FieldKindRegistry,
  at: FormulaPlace,
): string[] {
  const place = containerOf(form, registry, at);
  return place.tree.all
    .filter(({ id }) => id !== at.field || at.role === 'valid')
    .filter((field) => operatorsFor(field.kind).length > 0)
    .filter((field) => pathTo(place, field) !== undefined)
    .map(({ id }) => id);
}
