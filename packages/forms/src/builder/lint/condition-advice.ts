import { evaluate, parseExpression } from '@yishi/policies';
import { treeOfDefinition } from '../../analysis/index.ts';
import type { FieldDefinition } from '../../definition/types.ts';
import type { FieldTree } from '../../tree/index.ts';
import { feelToCondition } from '../condition/feel-to-condition.ts';
import type { FormulaPlace } from '../formula/types.ts';
import type { Condition, ConditionTest } from '../condition/types.ts';
import { setField } from '../change-fields.ts';
import { cannotAllHold } from './cannot-hold.ts';
import { finding } from './finding.ts';
import { roleWords } from './lint-messages.ts';
import type { Finding, LintContext, LintedField } from './types.ts';

type Role = keyof typeof roleWords;

/** Conditions that always or never hold; only asked of a form whose expressions are in order. */
export function adviseOnConditions(context: LintContext): Finding[] {
  const { form, fields, registry } = context;
  const tree = treeOfDefinition(form, registry);
  return [
    ...fields.flatMap((linted) => adviseOnField(context, tree, linted)),
    ...(form.rules ?? []).flatMap(({ valid }) => constant(form.title, 'valid', valid)),
  ];
}

function adviseOnField(context: LintContext, tree: FieldTree, linted: LintedField): Finding[] {
  const { field, around } = linted;
  const shown = testsToShow(context, linted);
  const outer = around.flatMap((each) => testsOf(context, each.id, each.visibleWhen));
  const rules = (field.rules ?? []).flatMap(({ valid }) => constant(field, 'valid', valid));
  return [
    ...ofCondition(context, tree, field, 'visibleWhen', outer),
    ...ofCondition(context, tree, field, 'requiredWhen', shown),
    ...rules,
  ];
}

function ofCondition(
  context: LintContext,
  tree: FieldTree,
  field: FieldDefinition,
  role: 'visibleWhen' | 'requiredWhen',
  given: readonly ConditionTest[],
): Finding[] {
  const text = field[role];
  if (text === undefined) return [];
  const mend = setField(context.form, field.id, [role], undefined);
  const fixed = constant(field, role, text, mend);
  if (fixed.length > 0) return fixed;
  const condition = feelToCondition(context.form, context.registry, placed(field.id), text);
  if (!condition) return [];
  if (holdsAlways(condition)) return [finding('lint.always', field, inWords(role), mend)];
  return holdsNever(tree, condition, given) ? [finding('lint.never', field, inWords(role))] : [];
}

/** An expression that reads nothing gives the same for all data. */
function constant(
  about: Parameters<typeof finding>[1],
  role: Role,
  text: string,
  mend: Parameters<typeof finding>[3] = [],
): Finding[] {
  const parsed = parseExpression(text);
  if (!parsed.ok || parsed.value.reads.length > 0) return [];
  if (parsed.value.functions.some((name) => name === 'now' || name === 'today')) return [];
  const { value } = evaluate(
    parsed.value,
    {},
    { now: '2000-01-01T00:00:00.000Z', timeZone: 'UTC' },
  );
  return value === true
    ? [finding('lint.always', about, inWords(role), mend)]
    : [finding('lint.never', about, inWords(role))];
}

function inWords(role: Role) {
  const { 'zh-CN': chinese, en = chinese } = roleWords[role];
  return { role: chinese, roleEn: en };
}

/** What must hold for a field to be shown: its own condition and those of all around it. */
function testsToShow(context: LintContext, { field, around }: LintedField): ConditionTest[] {
  return [field, ...around].flatMap((each) => testsOf(context, each.id, each.visibleWhen));
}

function testsOf({ form, registry }: LintContext, id: string, text?: string): ConditionTest[] {
  const condition =
    text === undefined ? undefined : feelToCondition(form, registry, placed(id), text);
  return condition?.join === 'all' ? condition.tests : [];
}

function holdsAlways({ join, tests }: Condition): boolean {
  if (join !== 'any') return false;
  return tests.some(
    ({ field, operator }) =>
      operator === 'filled' &&
      tests.some((other) => other.field === field && other.operator === 'empty'),
  );
}

function holdsNever(
  tree: FieldTree,
  { join, tests }: Condition,
  given: readonly ConditionTest[],
): boolean {
  if (join === 'any') return tests.every((test) => cannotAllHold(tree, [test, ...given]));
  return cannotAllHold(tree, [...tests, ...given]);
}

const placed = (field: string): FormulaPlace => ({ field, role: 'visibleWhen' });
