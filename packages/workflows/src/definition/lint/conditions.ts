import {
  cannotHold,
  feelToCondition,
  type Condition,
  type ConditionTest,
  type FieldDefinition,
  type JsonSchema,
} from '@yishi/forms';
import { evaluate, parseExpression } from '@yishi/policies';
import { mainFormOf } from '../analyse.ts';
import { compiledOnce } from './compiled-forms.ts';
import type { Linted } from './types.ts';

/** What can be said of conditions that were picked over the form of the application. */
export interface ConditionReader {
  /** What an expression that reads nothing always gives. */
  always(feel: string): unknown;
  /** The condition cannot hold where those before it did not. */
  never(feel: string, before: readonly string[]): boolean;
  /** One of them holds for every application that is in order. */
  leaveNone(feels: readonly (string | undefined)[]): boolean;
}

const opposites: Partial<Record<ConditionTest['operator'], ConditionTest['operator']>> = {
  equals: 'not',
  not: 'equals',
  greater: 'atMost',
  atMost: 'greater',
  less: 'atLeast',
  atLeast: 'less',
  after: 'notAfter',
  notAfter: 'after',
  before: 'notBefore',
  notBefore: 'before',
  isTrue: 'isFalse',
  isFalse: 'isTrue',
  filled: 'empty',
  empty: 'filled',
};

const clock = { now: '2000-01-01T00:00:00.000Z', timeZone: 'UTC' };

function constant(feel: string): unknown {
  const parsed = parseExpression(feel);
  if (!parsed.ok || parsed.value.reads.length > 0) return undefined;
  if (parsed.value.functions.some((name) => name === 'now' || name === 'today')) return undefined;
  return evaluate(parsed.value, {}, clock).value;
}

const opposite = (test: ConditionTest): ConditionTest[] => {
  const operator = opposites[test.operator];
  return operator ? [{ ...test, operator }] : [];
};

/** What surely holds where a condition does not. */
function failing({ join, tests }: Condition): ConditionTest[] {
  if (join === 'any' || tests.length === 1) return tests.flatMap(opposite);
  return [];
}

export function conditionReader(linted: Linted): ConditionReader {
  const form = linted.forms[mainFormOf(linted.steps) ?? ''];
  const compiled = compiledOnce(form, linted.fieldKinds);
  const place = { field: null, role: 'valid' } as const;
  const read = (feel: string): Condition | undefined =>
    form && compiled ? feelToCondition(form, linted.fieldKinds, place, feel) : undefined;
  const contradicts = (tests: readonly ConditionTest[]): boolean =>
    form !== undefined && cannotHold(form, linted.fieldKinds, tests);

  return {
    always: constant,
    never(feel, before) {
      const condition = read(feel);
      if (!condition) return false;
      const given = before.flatMap((one) => {
        const other = read(one);
        return other ? failing(other) : [];
      });
      if (condition.join === 'any') {
        return condition.tests.every((test) => contradicts([test, ...given]));
      }
      return contradicts([...condition.tests, ...given]);
    },
    leaveNone(feels) {
      const conditions = feels.map((feel) => (feel === undefined ? undefined : read(feel)));
      const tests = conditions.flatMap((one) => (one?.tests.length === 1 ? one.tests : []));
      const [first] = tests;
      if (!first || !form || tests.length < feels.length) return false;
      if (tests.some(({ field }) => field !== first.field)) return false;
      const field = form.fields.find(({ id }) => id === first.field);
      return field ? covered(field, compiled?.schema.properties?.[field.key], tests) : false;
    },
  };
}

/** Whether a field that must be filled in always passes one of the tests. */
function covered(
  field: FieldDefinition,
  schema: JsonSchema | undefined,
  tests: readonly ConditionTest[],
): boolean {
  if (field.required !== true || field.visibleWhen !== undefined) return false;
  const has = ({ operator, value }: ConditionTest): boolean =>
    tests.some((test) => test.operator === operator && test.value === value);
  if (tests.some((test) => opposite(test).some(has))) return true;
  const wanted = tests.flatMap(({ operator, value }) =>
    operator === 'equals' ? [value] : operator === 'isOneOf' && Array.isArray(value) ? value : [],
  );
  const options = schema?.enum ?? schema?.oneOf?.map((one) => one.const);
  return options !== undefined && options.every((option) => wanted.some((one) => one === option));
}
