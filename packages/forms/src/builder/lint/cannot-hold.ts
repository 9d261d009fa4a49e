import { treeOfDefinition } from '../../analysis/index.ts';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import type { FieldTree } from '../../tree/index.ts';
import type { ConditionTest } from '../condition/types.ts';
import { contradict } from './contradiction.ts';

/** Whether tests that must all hold of one set of data cannot, of a form whose kinds are known. */
export const cannotHold = (
  form: FormDefinition,
  registry: FieldKindRegistry,
  tests: readonly ConditionTest[],
): boolean => cannotAllHold(treeOfDefinition(form, registry), tests);

export function cannotAllHold(tree: FieldTree, tests: readonly ConditionTest[]): boolean {
  return [...new Set(tests.map(({ field }) => field))].some((id) => {
    const field = tree.byId.get(id);
    if (!field || field.kind.value !== 'single') return false;
    const source = { id, key: field.key, kind: field.kind.kind, label: field.label };
    const schema = field.kind.schema(field.config, source);
    return contradict(
      tests.filter((test) => test.field === id && test.other === undefined),
      schema,
    );
  });
}
