import { comparedTexts } from '@yishi/policies';
import { expressionsOf, treeOfDefinition, type PlacedExpression } from '../../analysis/index.ts';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { namesIn, resolvePath, type FieldTree, type TreeField } from '../../tree/index.ts';
import { finding } from './finding.ts';
import { placedRoles, roleWords } from './lint-messages.ts';
import type { Finding } from './types.ts';

/**
 * Conditions, formulas and rules that compare a field with an option that it does not have, as
 * after an option was renamed: they hold never, or always. Only asked of a form that parses.
 */
export function missingOptions(form: FormDefinition, registry: FieldKindRegistry): Finding[] {
  const tree = treeOfDefinition(form, registry);
  return expressionsOf(form, tree).flatMap((placed) => ofExpression(form, tree, placed));
}

function ofExpression(form: FormDefinition, tree: FieldTree, placed: PlacedExpression): Finding[] {
  const { text, role, field, container } = placed;
  const { 'zh-CN': chinese, en = chinese } = roleWords[placedRoles[role]];
  return comparedTexts(text, namesIn(tree, container)).flatMap(({ path, value }) => {
    const read = resolvePath(tree, container, path);
    if (!read || read.path.length !== path.length) return [];
    const { label } = read.target;
    if (optionsOf(read.target)?.includes(value) !== false) return [];
    const about = field ? { id: field.id, label: field.label } : form.title;
    const other = label['zh-CN'];
    const params = { role: chinese, roleEn: en, other, otherEn: label.en ?? other, value };
    return [{ ...finding('lint.noOption', about, params), severity: 'stop' as const }];
  });
}

/** The values among which a field has one or several; undefined where it takes others. */
function optionsOf({ id, key, kind, label, config }: TreeField): readonly unknown[] | undefined {
  if (kind.value !== 'single') return undefined;
  const schema = kind.schema(config, { id, key, kind: kind.kind, label });
  return schema.enum ?? schema.items?.enum;
}
