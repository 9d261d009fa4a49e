import { ruleContainer, treeOfDefinition } from '../../analysis/index.ts';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import type { FieldTree, TreeField } from '../../tree/index.ts';
import type { FormulaPlace } from './types.ts';

/** The fields of a form, and the container whose names a formula sees first. */
export interface FormulaContainer {
  tree: FieldTree;
  container: TreeField | undefined;
}

/** Where a formula stands in a form whose kinds are known. */
export function containerOf(
  form: FormDefinition,
  registry: FieldKindRegistry,
  { field, role }: FormulaPlace,
): FormulaContainer {
  const tree = treeOfDefinition(form, registry);
  const placed = field === null ? undefined : tree.byId.get(field);
  const container = placed && role === 'valid' ? ruleContainer(placed) : placed?.parent;
  return { tree, container };
}
