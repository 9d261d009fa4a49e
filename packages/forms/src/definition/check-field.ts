import { compilePattern, type Problem } from '@yishi/policies';
import { definitionProblem, type PlacedField } from '../analysis/index.ts';
import type { FieldKind, FieldKindRegistry } from '../kinds/index.ts';
import { fillTemplate } from '../messages/index.ts';
import { interpretSchema } from '../schema/index.ts';
import { isFieldKey } from './field-key.ts';
import { shapeProblem } from './shape-problem.ts';

/** What is wrong with one field by itself: key, kind, settings, and what its kind cannot have. */
export function checkField(placed: PlacedField, registry: FieldKindRegistry): Problem[] {
  const { field, pointer } = placed;
  const key = isFieldKey(field.key)
    ? []
    : [definitionProblem('form.key', `${pointer}/key`, { key: field.key })];
  const kind = registry.get(field.kind);
  if (!kind)
    return [...key, definitionProblem('form.kind', `${pointer}/kind`, { kind: field.kind })];
  return [...key, ...checkShape(placed, kind), ...checkSettings(placed, kind, registry)];
}

function checkShape({ field, pointer }: PlacedField, kind: FieldKind): Problem[] {
  const label = field.label['zh-CN'];
  const holds = kind.value === 'group' || kind.value === 'rows';
  const problems: Problem[] = [];
  if (field.fields && !holds)
    problems.push(definitionProblem('form.children', `${pointer}/fields`, { label }));
  if (holds && field.value !== undefined)
    problems.push(definitionProblem('form.computedContainer', `${pointer}/value`, { label }));
  if (kind.value === 'none')
    for (const property of ['required', 'requiredWhen', 'value', 'rules'] as const)
      if (field[property] !== undefined && field[property] !== false)
        problems.push(
          definitionProblem('form.valueless', `${pointer}/${property}`, { label, property }),
        );
  return problems;
}

function checkSettings(
  { field, pointer }: PlacedField,
  kind: FieldKind,
  registry: FieldKindRegistry,
): Problem[] {
  const at = `${pointer}/settings`;
  const settings = field.settings ?? {};
  const wrong = interpretSchema(kind.configSchema, registry.formats)(settings);
  if (wrong.length > 0)
    return wrong.map((error) =>
      shapeProblem({ ...error, instancePath: `${at}${error.instancePath}` }),
    );
  const where = `“${field.label['zh-CN']}”`;
  return (kind.checkConfig?.(settings, field, compilePattern) ?? []).map((problem) => {
    const template = kind.messages?.[problem.code];
    const params = { ...problem.params, where };
    const message = template ? fillTemplate(template, 'zh-CN', params) : problem.message;
    return { ...problem, path: `${at}${problem.path}`, params, message };
  });
}
