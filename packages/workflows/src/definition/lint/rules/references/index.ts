import type { FieldDefinition } from '@yishi/forms';
import { fieldsOfStep, whosOf, type UsedStep } from '../../../analyse.ts';
import type { StepUses } from '../../../step-kind.ts';
import { fault, type Fault, type Linted, type LintRule } from '../../types.ts';

const has = (fields: readonly FieldDefinition[], id: string): boolean =>
  fields.some((field) => field.id === id || has(field.fields ?? [], id));

function formFaults(linted: Linted, uses: StepUses, at: string): Fault[] {
  return (uses.forms ?? []).flatMap(({ path, form: { form, view } }) => {
    const definition = linted.forms[form];
    if (!definition) return [fault(`${at}${path}/form`, 'ref.form', { form })];
    const known = view === 'fill' || view === 'read' || definition.views?.[view];
    return known ? [] : [fault(`${at}${path}/view`, 'ref.view', { view })];
  });
}

function fieldFaults(linted: Linted, uses: StepUses, at: string): Fault[] {
  return fieldsOfStep(uses).flatMap(({ path, form, field }) => {
    const definition = linted.forms[form];
    if (!definition) return [fault(`${at}${path}`, 'ref.form', { form })];
    return has(definition.fields, field)
      ? []
      : [fault(`${at}${path}`, 'ref.field', { form: definition.title['zh-CN'], field })];
  });
}

/** Whether a step is surely passed before another: earlier in a sequence around both. */
function isEarlier(other: UsedStep, path: string): boolean {
  const [a, b] = [other.path.split('/'), path.split('/')];
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

function stepFaults(linted: Linted, uses: StepUses, at: string, own: string): Fault[] {
  return stepRefs(uses).flatMap(({ path, step }) => {
    const target = linted.byId.get(step);
    const where = `${at}${path}`;
    if (!target) return [fault(where, 'ref.step', { step })];
    if (!linted.kinds.get(target.step.kind)?.handled) return [fault(where, 'ref.handled')];
    return isEarlier(target, own) ? [] : [fault(where, 'ref.order')];
  });
}

/** Forms, views, fields and steps that settings refer to are there, and come before. */
export const references: LintRule = {
  name: 'references',
  severity: 'stop',
  messages: {
    'ref.form': { 'zh-CN': '没有表单“{form}”', en: 'There is no form “{form}”' },
    'ref.view': { 'zh-CN': '表单没有视图“{view}”', en: 'The form has no view “{view}”' },
    'ref.field': {
      'zh-CN': '表单“{form}”里没有字段“{field}”',
      en: 'The form “{form}” has no field “{field}”',
    },
    'ref.step': { 'zh-CN': '没有步骤“{step}”', en: 'There is no step “{step}”' },
    'ref.handled': { 'zh-CN': '该步骤没有人办理', en: 'Nobody works on that step' },
    'ref.order': { 'zh-CN': '须是在此之前的步骤', en: 'It must be a step that comes before' },
  },
  check: (linted) =>
    linted.steps.flatMap(({ path, uses }) => {
      const at = `${path}/settings`;
      return [
        ...formFaults(linted, uses, at),
        ...fieldFaults(linted, uses, at),
        ...stepFaults(linted, uses, at, path),
      ];
    }),
};
