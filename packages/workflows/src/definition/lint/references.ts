import type { FieldDefinition } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { fieldsOfStep, whosOf } from '../analyse.ts';
import type { StepUses } from '../step-kind.ts';
import type { Who } from '../types.ts';
import { fault, type Linted, type LintRule } from './types.ts';

const has = (fields: readonly FieldDefinition[], id: string): boolean =>
  fields.some((field) => field.id === id || has(field.fields ?? [], id));

function formProblems(linted: Linted, uses: StepUses, at: string): Problem[] {
  return (uses.forms ?? []).flatMap(({ path, form: { form, view } }) => {
    const definition = linted.forms[form];
    if (!definition) {
      return [fault(`${at}${path}/form`, 'ref.form', `没有表单“${form}”`, { form })];
    }
    const known = view === 'fill' || view === 'read' || definition.views?.[view];
    return known ? [] : [fault(`${at}${path}/view`, 'ref.view', `表单没有视图“${view}”`, { view })];
  });
}

function fieldProblems(linted: Linted, uses: StepUses, at: string): Problem[] {
  return fieldsOfStep(uses).flatMap(({ path, form, field }) => {
    const definition = linted.forms[form];
    if (definition && has(definition.fields, field)) return [];
    const message = definition ? `表单里没有字段“${field}”` : `没有表单“${form}”`;
    return [fault(`${at}${path}`, 'ref.field', message, { form, field })];
  });
}

/** Whether a step is surely passed before another: earlier in a sequence around both. */
function isEarlier(linted: Linted, earlier: string, path: string): boolean {
  const other = linted.steps.find(({ step }) => step.id === earlier)?.path;
  if (other === undefined) return false;
  const [a, b] = [other.split('/'), path.split('/')];
  const depth = a.findIndex((part, index) => part !== b[index]);
  // Paths alternate /steps/<n>/blocks/<n>: only positions in the same list of steps have an order.
  return depth >= 0 && a[depth - 1] === 'steps' && Number(a[depth]) < Number(b[depth]);
}

const stepRefs = (uses: StepUses): { path: string; step: string }[] => [
  ...(uses.steps ?? []),
  ...whosOf(uses).flatMap(({ path, who }) =>
    who.flatMap((one, index) =>
      one.type === 'handler' ? [{ path: `${path}/${index}/step`, step: one.step }] : [],
    ),
  ),
];

function stepProblems(linted: Linted, uses: StepUses, at: string, own: string): Problem[] {
  return stepRefs(uses).flatMap(({ path, step }) => {
    const target = linted.steps.find((one) => one.step.id === step);
    const where = `${at}${path}`;
    if (!target) return [fault(where, 'ref.step', `没有步骤“${step}”`, { step })];
    if (!linted.kinds.get(target.step.kind)?.handled) {
      return [fault(where, 'ref.handled', '该步骤没有人办理', { step })];
    }
    return isEarlier(linted, step, own)
      ? []
      : [fault(where, 'ref.order', '须是在此之前的步骤', { step })];
  });
}

const needed: Record<string, readonly string[]> = {
  person: ['ids'],
  post: ['post', 'unit'],
  head: ['unit'],
  body: ['body', 'unit'],
  role: ['role'],
  field: ['form', 'field'],
  handler: ['step'],
};

/** What a way of naming people lacks. */
export function whoProblems(who: readonly Who[], path: string): Problem[] {
  return who.flatMap((one, index) => {
    const at = `${path}/${index}`;
    const missing = (needed[one.type] ?? []).filter((key) => !(key in one));
    const problems = missing.map((key) =>
      fault(`${at}/${key}`, 'who.missing', '人员规则没有填完整'),
    );
    if ('unit' in one && one.unit) {
      const { unit } = one;
      const whole =
        unit.from === 'applicant' ||
        (unit.from === 'unit' ? Boolean(unit.id) : Boolean(unit.form && unit.field));
      if (!whole) problems.push(fault(`${at}/unit`, 'who.missing', '没有写明是哪个单位'));
    }
    return one.type === 'chosen'
      ? [...problems, ...whoProblems(one.from ?? [], `${at}/from`)]
      : problems;
  });
}

/** Forms, views, fields, steps and people that settings refer to are there. */
export const referencesHold: LintRule = (linted) =>
  linted.steps.flatMap(({ path, uses }) => {
    const at = `${path}/settings`;
    return [
      ...formProblems(linted, uses, at),
      ...fieldProblems(linted, uses, at),
      ...stepProblems(linted, uses, at, path),
      ...whosOf(uses).flatMap(({ path: where, who }) => whoProblems(who, `${at}${where}`)),
    ];
  });
