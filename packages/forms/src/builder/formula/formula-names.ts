import { isExpressionName } from '@yishi/policies';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { resolvePath, type FieldTree, type TreeField } from '../../tree/index.ts';
import { containerOf } from './formula-place.ts';
import type { FormulaName, FormulaPlace } from './types.ts';

/**
 * The names that a formula may read where it stands, the nearest fields first; a column of a table
 * seen from outside is the list of its values. Kinds must be known.
 */
export function formulaNames(
  form: FormDefinition,
  registry: FieldKindRegistry,
  place: FormulaPlace,
): FormulaName[] {
  const { tree, container } = containerOf(form, registry, place);
  const names: FormulaName[] = [];
  for (let around = container; ; around = around.parent) {
    for (const field of around ? around.children : tree.roots)
      if (field.id !== place.field || place.role === 'valid')
        names.push(...namesFrom(tree, container, field, []));
    if (!around) return names;
  }
}

/** A field and those inside it, as far as nothing nearer has the name. */
function namesFrom(
  tree: FieldTree,
  container: TreeField | undefined,
  field: TreeField,
  outer: readonly string[],
): FormulaName[] {
  if (field.kind.value === 'none') return [];
  const path = [...outer, field.key];
  const meant = path.every(isExpressionName) && resolvePath(tree, container, path)?.target;
  if (meant !== field) return [];
  const own = { name: path.join('.'), label: field.label, kind: field.kind.title };
  const inner = field.children.flatMap((child) => namesFrom(tree, container, child, path));
  return [own, ...inner];
}
