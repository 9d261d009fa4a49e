import type { Expression, ExpressionEngine, Scope } from '@yishi/policies';
import type { CompiledForm, FieldLogic } from '../compile/index.ts';
import type { Feel, Rule } from '../definition/types.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import {
  descendantsOf,
  namesIn,
  resolvePath,
  treeOfForm,
  type FieldTree,
  type Read,
  type TreeField,
} from '../tree/index.ts';

/** An expression with the fields that it reads. */
export interface PlannedExpression {
  expression: Expression;
  reads: Read[];
}

export interface PlannedRule {
  rule: Rule;
  valid: PlannedExpression;
}

/** A field that must be looked at again when another one changed. */
interface Dependent {
  /** '' for the rules of the form. */
  id: string;
  /** So many outer rows are the same for both. */
  shared: number;
}

export interface PlannedField {
  field: TreeField;
  visible?: PlannedExpression;
  value?: PlannedExpression;
  required?: PlannedExpression | boolean;
  rules: PlannedRule[];
  /** Fields whose visibility or value reads this one. */
  settles: Dependent[];
  /** Fields whose requiredness or rules read this one. */
  rechecks: Dependent[];
}

export interface LogicPlan {
  /** By which its expressions were read, and are evaluated. */
  engine: ExpressionEngine;
  tree: FieldTree;
  fields: Map<string, PlannedField>;
  /** In the order in which they settle. */
  order: PlannedField[];
  rules: PlannedRule[];
}

const plans = new WeakMap<CompiledForm, { registry: FieldKindRegistry; plan: LogicPlan }>();

/** What to evaluate when, by field; made once for each compiled form. */
export function planOf(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  engine: ExpressionEngine,
): LogicPlan {
  const known = plans.get(compiled);
  if (known?.registry === registry && known.plan.engine === engine) return known.plan;
  const plan = makePlan(compiled, treeOfForm(compiled, registry), engine);
  plans.set(compiled, { registry, plan });
  return plan;
}

function makePlan(compiled: CompiledForm, tree: FieldTree, engine: ExpressionEngine): LogicPlan {
  const reader = { tree, engine };
  const fields = new Map(
    tree.all.map((field) => [field.id, planField(reader, field, compiled.logic.fields[field.id])]),
  );
  const order = compiled.logic.order.flatMap((id) => fields.get(id) ?? []);
  const rules = compiled.logic.rules.map((rule) => planRule(reader, undefined, rule));
  const plan: LogicPlan = { engine, tree, fields, order, rules };
  for (const planned of order) linkField(plan, planned);
  for (const { valid } of rules) link(plan, '', [valid], 'rechecks');
  return plan;
}

/** Reads the expressions of a form. */
interface Reader {
  tree: FieldTree;
  engine: ExpressionEngine;
}

function planField(reader: Reader, field: TreeField, logic: FieldLogic | undefined): PlannedField {
  const at = (text: Feel): PlannedExpression => planExpression(reader, field.parent, text);
  const inside = field.kind.value === 'group' ? field : field.parent;
  const required = logic?.required;
  return {
    field,
    ...(logic?.visible === undefined ? {} : { visible: at(logic.visible) }),
    ...(logic?.value === undefined ? {} : { value: at(logic.value) }),
    ...(required === undefined
      ? {}
      : { required: typeof required === 'boolean' ? required : at(required) }),
    rules: (logic?.rules ?? []).map((rule) => planRule(reader, inside, rule)),
    settles: [],
    rechecks: [],
  };
}

function planRule(reader: Reader, container: TreeField | undefined, rule: Rule): PlannedRule {
  return { rule, valid: planExpression(reader, container, rule.valid) };
}

/** The text was checked when the form was compiled; an error here is a bug. */
function planExpression(
  { tree, engine }: Reader,
  container: TreeField | undefined,
  text: Feel,
): PlannedExpression {
  const parsed = engine.parse(text, { names: mentionedIn(text, namesOnce(tree, container)) });
  if (!parsed.ok) throw new Error(`expression was not checked: ${text}`);
  const reads = parsed.value.reads.flatMap((path) => resolvePath(tree, container, path) ?? []);
  return { expression: parsed.value, reads };
}

interface Name {
  name: string;
  /** Without blanks, which do not count in names. */
  plain: string;
  inner: Scope[string];
}

const known = new WeakMap<FieldTree, Map<TreeField | undefined, Name[]>>();

/** The names of a container, gathered once for all its expressions. */
function namesOnce(tree: FieldTree, container: TreeField | undefined): Name[] {
  const byContainer = known.get(tree) ?? new Map<TreeField | undefined, Name[]>();
  known.set(tree, byContainer);
  const names =
    byContainer.get(container) ??
    Object.entries(namesIn(tree, container)).map(([name, inner]) => {
      return { name, plain: squeezed(name), inner };
    });
  byContainer.set(container, names);
  return names;
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

/** The parser pays for every name it is told of, so it is told of those that may be meant. */
function mentionedIn(text: Feel, names: readonly Name[]): Scope {
  const plain = squeezed(text);
  const found = names.filter((each) => plain.includes(each.plain));
  return Object.fromEntries(found.map(({ name, inner }) => [name, inner]));
}

function linkField(plan: LogicPlan, planned: PlannedField): void {
  const { visible, value, required, rules } = planned;
  link(plan, planned.field.id, [visible, value], 'settles');
  const asked = typeof required === 'object' ? [required] : [];
  link(plan, planned.field.id, [...asked, ...rules.map((each) => each.valid)], 'rechecks');
}

function link(
  plan: LogicPlan,
  id: string,
  expressions: (PlannedExpression | undefined)[],
  as: 'settles' | 'rechecks',
): void {
  for (const { root, target } of expressions.flatMap((expression) => expression?.reads ?? []))
    for (const source of [target, ...descendantsOf(target)])
      plan.fields.get(source.id)?.[as].push({ id, shared: root.rowDepth });
}

/** Field ids that each rule reads, by the rule's id. */
export function ruleReads(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  engine: ExpressionEngine,
): ReadonlyMap<string, string[]> {
  const plan = planOf(compiled, registry, engine);
  const rules = [...plan.order.flatMap((planned) => planned.rules), ...plan.rules];
  return new Map(
    rules.map(({ rule, valid }) => [rule.id, valid.reads.map(({ target }) => target.id)]),
  );
}

/** Whether an engine reads every expression of a form. */
export function isReadBy(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  engine: ExpressionEngine,
): boolean {
  const tree = treeOfForm(compiled, registry);
  const reads = (container: TreeField | undefined, text: Feel): boolean =>
    engine.parse(text, { names: mentionedIn(text, namesOnce(tree, container)) }).ok;
  return (
    compiled.logic.rules.every(({ valid }) => reads(undefined, valid)) &&
    tree.all.every((field) => {
      const { visible, value, required, rules } = compiled.logic.fields[field.id] ?? { rules: [] };
      const inside = field.kind.value === 'group' ? field : field.parent;
      const own = [visible, value, required].filter((each) => typeof each === 'string');
      return (
        own.every((text) => reads(field.parent, text)) &&
        rules.every(({ valid }) => reads(inside, valid))
      );
    })
  );
}
