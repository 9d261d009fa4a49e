import { evaluate, parseExpression, type Json } from '@yishi/policies';
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseForm, treeOfDefinition } from '../../analysis/index.ts';
import { randomForm } from '../../contract/random-form.ts';
import { seeded } from '../../contract/seeded.ts';
import type { FormDefinition } from '../../definition/types.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import type { FormulaPlace } from '../formula/types.ts';
import { comparableFields } from './comparable-fields.ts';
import { conditionToFeel } from './condition-to-feel.ts';
import { feelToCondition } from './feel-to-condition.ts';
import { testableFields } from './field-path.ts';
import { operatorsFor, operatorWords } from './operators.ts';
import type { Condition, ConditionTest, Operator } from './types.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const label = { 'zh-CN': '项' };

const form: FormDefinition = {
  key: 'f',
  title: label,
  fields: [
    { id: 'name', key: '姓名', kind: 'text', label },
    { id: 'sum', key: '金额', kind: 'money', label },
    { id: 'when', key: '时间', kind: 'date-time', label },
    { id: 'day', key: '日期', kind: 'date', label },
    { id: 'ok', key: '同意', kind: 'yes-no', label },
    { id: 'tags', key: '标签', kind: 'multi-choice', label, settings: { options: [] } },
    {
      id: 'home',
      key: '住址',
      kind: 'section',
      label,
      fields: [
        { id: 'road', key: '路', kind: 'text', label },
        { id: 'inner', key: '金额', kind: 'number', label },
      ],
    },
    {
      id: 'lines',
      key: '明细',
      kind: 'table',
      label,
      fields: [
        { id: 'price', key: '单价', kind: 'money', label },
        { id: 'note', key: '备注', kind: 'text', label },
      ],
    },
  ],
};

const placed = (field: string | null): FormulaPlace => ({ field, role: 'requiredWhen' });
const one = (field: string, operator: Operator, value?: Json): Condition => ({
  join: 'all',
  tests: [{ field, operator, ...(value === undefined ? {} : { value }) }],
});

describe('what is picked becomes a text', () => {
  test.each<[string | null, Condition, string]>([
    [null, one('name', 'equals', '说“好”的"他"\n'), '姓名 = "说“好”的\\"他\\"\\n"'],
    [null, one('sum', 'atLeast', -1.5), '金额 >= -1.5'],
    [null, one('sum', 'less', 1e-7), '金额 < 0.0000001'],
    [null, one('day', 'notAfter', '2026-01-01'), '日期 <= date("2026-01-01")'],
    [null, one('when', 'after', '2026-01-01'), 'date(时间) > date("2026-01-01")'],
    [null, one('ok', 'isFalse'), '同意 = false'],
    [null, one('name', 'isOneOf', ['a', 'b']), '(姓名 in ["a", "b"])'],
    [null, one('tags', 'contains', 'x'), 'list contains(标签, "x")'],
    [null, one('lines', 'empty'), 'count(明细) = 0'],
    ['name', one('inner', 'filled'), '住址.金额 != null'],
    ['road', one('inner', 'greater', 0), '金额 > 0'],
    ['price', one('note', 'startsWith', 'x'), 'starts with(备注, "x")'],
    ['price', one('inner', 'greater', 0), '住址.金额 > 0'],
  ])('at %s: %j is %s', (at, condition, text) => {
    expect(conditionToFeel(form, kinds, placed(at), condition)).toBe(text);
    expect(feelToCondition(form, kinds, placed(at), text)).toEqual(condition);
  });
});

const against = (field: string, operator: Operator, other: string): Condition => ({
  join: 'all',
  tests: [{ field, operator, other }],
});

describe('a field is compared with another of its sort', () => {
  test.each<[string | null, Condition, string]>([
    [null, against('name', 'not', 'road'), '姓名 != 住址.路'],
    [null, against('day', 'notBefore', 'when'), '日期 >= date(时间)'],
    [null, against('when', 'before', 'day'), 'date(时间) < 日期'],
    ['price', against('price', 'atMost', 'sum'), '单价 <= 金额'],
  ])('at %s: %j is %s', (at, condition, text) => {
    const place = { ...placed(at), role: 'valid' as const };
    expect(conditionToFeel(form, kinds, place, condition)).toBe(text);
    expect(feelToCondition(form, kinds, place, text)).toEqual(condition);
  });

  test('amounts are not compared with numbers, nor days with texts, nor anything with itself', () => {
    const offered = (field: string) =>
      comparableFields(form, kinds, placed(null), { field, operator: 'equals' });
    expect(offered('sum')).toEqual([]);
    expect(offered('name')).toEqual(['road']);
    expect(offered('day')).toEqual(['when']);
    for (const text of ['金额 > 住址.金额', '日期 = 姓名', '姓名 = 姓名', 'date(时间) > 时间'])
      expect(feelToCondition(form, kinds, placed(null), text)).toBeUndefined();
  });
});

test('a field is offered where its name means it, and not from outside its rows', () => {
  expect(testableFields(form, kinds, placed(null))).not.toContain('price');
  expect(testableFields(form, kinds, placed('note'))).toContain('price');
  expect(testableFields(form, kinds, placed('road'))).not.toContain('sum');
  expect(testableFields(form, kinds, placed('name'))).not.toContain('name');
});

test('a rule of a field is about the field itself too, one of a section about what it holds', () => {
  const at = (field: string): FormulaPlace => ({ field, role: 'valid' });
  expect(testableFields(form, kinds, at('sum'))).toContain('sum');
  expect(conditionToFeel(form, kinds, at('sum'), one('sum', 'atLeast', 3))).toBe('金额 >= 3');
  expect(conditionToFeel(form, kinds, at('home'), one('inner', 'filled'))).toBe('金额 != null');
});

test.each([
  '金额 + 1 > 2',
  '金额 > 1 and 姓名 = "a" or 同意 = true',
  '(金额 > 1)',
  '金额 > 姓名',
  '明细.单价 > 1',
  'sum(明细.单价) > 1',
  '不存在 = 1',
  '姓名 > "a"',
  '金额 = 1 and',
  '姓名 = "a',
  'count(姓名) > 0',
])('%s was not picked: the text is shown', (text) => {
  expect(feelToCondition(form, kinds, placed(null), text)).toBeUndefined();
});

test('spaces and line ends make no difference', () => {
  expect(feelToCondition(form, kinds, placed(null), ' 金额>1\n and  同意=true ')).toEqual({
    join: 'all',
    tests: [
      { field: 'sum', operator: 'greater', value: 1 },
      { field: 'ok', operator: 'isTrue' },
    ],
  });
});

test('texts and moments hold for the data that they mean', () => {
  const clock = { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const holds = (condition: Condition, data: Record<string, unknown>) =>
    evaluate(conditionToFeel(form, kinds, placed(null), condition), data, clock).value;
  const odd = 'a\b\f\n\r\t\u0001"\\\u2028';
  expect(holds(one('name', 'equals', odd), { 姓名: odd })).toBe(true);
  expect(holds(one('name', 'equals', '2026-01-01'), { 姓名: '2026-01-01' })).toBe(true);
  expect(holds(one('when', 'equals', '2026-01-01'), { 时间: '2026-01-01T00:10' })).toBe(true);
  expect(holds(one('when', 'after', '2026-01-01'), { 时间: '2026-01-01T23:50' })).toBe(false);
});

test('every operator has words in both languages', () => {
  const all = builtInFieldKinds.flatMap(operatorsFor);
  for (const operator of all) expect(operatorWords[operator].en).toBeTruthy();
});

/** Some condition about fields that can be picked at a place. */
function anyCondition(definition: FormDefinition, at: string | null, seed: number): Condition {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const ids = testableFields(definition, kinds, placed(at));
  const tree = treeOfDefinition(definition, kinds);
  const tests = Array.from({ length: Math.floor(random() * 4) }, (): ConditionTest[] => {
    const id = pick(ids);
    const field = id === undefined ? undefined : tree.byId.get(id);
    const operator = field && pick(operatorsFor(field.kind));
    if (!field || !operator) return [];
    const { feel } = field.kind;
    if (['filled', 'empty', 'isTrue', 'isFalse'].includes(operator))
      return [{ field: field.id, operator }];
    const scalar: Json | undefined = feel.startsWith('date')
      ? pick(['2026-01-01', '2024-02-29'])
      : feel === 'number'
        ? pick([0, -1, 2.5, 1e21, 1e-9, 123456789.01])
        : pick(['', 'a "b" \\ \n', '2026-01-01', '或 and (', '\u0001😀']);
    const value = operator === 'isOneOf' ? [scalar ?? '', scalar ?? ''] : scalar;
    return [{ field: field.id, operator, ...(value === undefined ? {} : { value }) }];
  }).flat();
  return { join: tests.length > 1 && random() < 0.5 ? 'any' : 'all', tests };
}

test('for any form and any place, a condition is the same after it was a text, and the text is in order', () => {
  assert(
    property(integer({ min: 1, max: 1e9 }), (seed) => {
      const definition = randomForm(seed, kinds);
      const tree = treeOfDefinition(definition, kinds);
      const places = [null, ...tree.all.map(({ id }) => id)];
      const at = places[seed % places.length] ?? null;
      const condition = anyCondition(definition, at, seed);
      const text = conditionToFeel(definition, kinds, placed(at), condition);
      expect(feelToCondition(definition, kinds, placed(at), text)).toEqual(condition);
      if (text === '') return;
      expect(parseExpression(text)).toMatchObject({ ok: true });
      const rule = { id: 'r', valid: text, message: label, severity: 'warn' as const };
      const within =
        at === null ? { ...definition, rules: [rule] } : withRule(definition, at, text);
      expect(analyseForm(within, treeOfDefinition(within, kinds)).problems).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Requiredness reads without making circles. */
function withRule(definition: FormDefinition, at: string, text: string): FormDefinition {
  const change = (fields: FormDefinition['fields']): FormDefinition['fields'] =>
    fields.map((field) => ({
      ...field,
      ...(field.id === at ? { requiredWhen: text } : {}),
      ...(field.fields ? { fields: change(field.fields) } : {}),
    }));
  return { ...definition, fields: change(definition.fields) };
}
