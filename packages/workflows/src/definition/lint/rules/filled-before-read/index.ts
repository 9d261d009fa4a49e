import type { FieldDefinition } from '@yishi/forms';
import {
  expressionsOf,
  mainFormOf,
  namesRead,
  readsIn,
  scopeOf,
  type UsedExpression,
} from '../../../analyse.ts';
import { filledWhen, type FilledWhen } from '../../filled-when.ts';
import { fault, type Fault, type Linted, type LintRule } from '../../types.ts';

/** The innermost field that a way of keys leads to. */
function fieldAt(
  fields: readonly FieldDefinition[],
  [key, ...rest]: readonly string[],
): FieldDefinition | undefined {
  const field = fields.find((one) => one.key === key);
  if (!field || rest.length === 0) return field;
  return fieldAt(field.fields ?? [], rest) ?? field;
}

const within = (field: FieldDefinition): FieldDefinition[] => [
  field,
  ...(field.fields ?? []).flatMap(within),
];

/** Where a field is first filled in; what is computed is there with its form. */
function firstFilled(when: FilledWhen, form: string, field: FieldDefinition): number | undefined {
  const all = within(field);
  if (all.some(({ value }) => value !== undefined)) return when.formFirst(form);
  const firsts = all.flatMap(({ id }) => when.firstOf(form, id) ?? []);
  return firsts.length ? Math.min(...firsts) : undefined;
}

interface Reading {
  linted: Linted;
  when: FilledWhen;
  /** Where each result and variable is first given, by name. */
  given: ReadonlyMap<string, number>;
  main: string | undefined;
  scope: ReturnType<typeof scopeOf>;
}

function later(reading: Reading, used: UsedExpression, first: number): boolean {
  const { when } = reading;
  const at = used.step === undefined ? 0 : when.at(used.step, used.before);
  return first > at && !(used.step !== undefined && when.loops(used.step, first));
}

function fieldsUnfilled(reading: Reading, used: UsedExpression): Fault[] {
  const { linted, when, main, scope } = reading;
  return readsIn(used.feel, scope, linted.forms, main).flatMap(({ form, path }) => {
    const field = fieldAt(linted.forms[form]?.fields ?? [], path);
    if (!field || used.inside.includes(path[0] ?? '')) return [];
    const first = firstFilled(when, form, field);
    const label = { field: field.label['zh-CN'], fieldEn: field.label.en ?? field.label['zh-CN'] };
    if (first === undefined) return [fault(used.path, 'field.unfilled', label)];
    if (!later(reading, used, first)) return [];
    return [fault(used.path, 'field.late', { ...label, ...stepParams(linted, first) })];
  });
}

function namesUngiven(reading: Reading, used: UsedExpression): Fault[] {
  const { given, linted } = reading;
  const names = new Set(namesRead(used.feel, reading.scope).map(([name = '']) => name));
  return [...names].flatMap((name) => {
    const first = given.get(name);
    if (first === undefined || used.inside.includes(name) || !later(reading, used, first)) {
      return [];
    }
    return [fault(used.path, 'result.late', { name, ...stepParams(linted, first) })];
  });
}

function stepParams({ steps }: Linted, position: number): { step: string; stepEn: string } {
  const name = steps[position]?.step.name;
  return { step: name?.['zh-CN'] ?? '', stepEn: name?.en ?? name?.['zh-CN'] ?? '' };
}

/** What an expression reads has been filled in, or given by a step, before it is asked. */
export const filledBeforeRead: LintRule = {
  name: 'filled-before-read',
  severity: 'advice',
  messages: {
    'field.unfilled': {
      'zh-CN': '这里用到“{field}”，但没有步骤填写它',
      en: 'This reads “{field}”, and no step fills it in',
    },
    'field.late': {
      'zh-CN': '这里用到“{field}”，但要到“{step}”才填写',
      en: 'This reads “{field}”, which is filled in only at “{step}”',
    },
    'result.late': {
      'zh-CN': '这里用到“{name}”，但要到“{step}”才有',
      en: 'This reads “{name}”, which is there only after “{step}”',
    },
  },
  check(linted) {
    const when = filledWhen(linted);
    const given = new Map<string, number>();
    linted.steps.forEach(({ step, uses }, position) => {
      for (const name of [...(step.key ? [step.key] : []), ...(uses.variables ?? [])]) {
        if (!given.has(name)) given.set(name, position);
      }
    });
    const main = mainFormOf(linted.steps);
    const reading: Reading = {
      linted,
      when,
      given,
      main,
      scope: scopeOf(linted.steps, linted.forms),
    };
    return expressionsOf(linted.procedure, linted.steps).flatMap((used) => [
      ...fieldsUnfilled(reading, used),
      ...namesUngiven(reading, used),
    ]);
  },
};
