import { resolvePath } from '../../tree/index.ts';
import { setField } from '../change-fields.ts';
import { containerOf } from '../formula/formula-place.ts';
import { findField } from '../form-nodes.ts';
import { finding } from './finding.ts';
import type { Finding, LintContext, LintedField } from './types.ts';

/** `a + b` has no result while one of them is empty; who adds up expects a total of what is there. */
export const adviseOnSums = (context: LintContext): Finding[] =>
  context.fields.flatMap((linted) => adviseOnSum(context, linted));

function adviseOnSum({ form, registry }: LintContext, { field }: LintedField): Finding[] {
  const names = field.value?.split('+').map((each) => each.trim()) ?? [];
  if (names.length < 2) return [];
  const { tree, container } = containerOf(form, registry, { field: field.id, role: 'value' });
  const added = names.map((name) => resolvePath(tree, container, name.split('.')));
  const isTotal = added.every(
    (read, at) =>
      read?.target.kind.feel === 'number' && read.path.length === names[at]?.split('.').length,
  );
  const mayBeEmpty = added.some((read) => !findField(form, read?.target.id ?? '')?.field.required);
  if (!isTotal || !mayBeEmpty) return [];
  const mend = setField(form, field.id, ['value'], `sum(${names.join(', ')})`);
  return [finding('lint.sum', field, {}, mend)];
}
