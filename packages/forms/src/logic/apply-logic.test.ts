import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import { builtInFieldKinds, createFieldKinds, type FormData } from '../index.ts';
import { applyLogic } from './apply-logic.ts';
import type { LogicResult } from './types.ts';

const registry = createFieldKinds(builtInFieldKinds);
const at = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' };
const label = (zh: string) => ({ 'zh-CN': zh });
const ids = new Map<string, string>();
const idOf = (key: string): string => {
  if (/^[a-z]/.test(key)) return key;
  ids.set(key, ids.get(key) ?? `f${ids.size + 1}`);
  return ids.get(key) ?? '';
};
const field = (key: string, more: object = {}) => ({
  id: idOf(key),
  key,
  kind: 'number',
  label: label(key),
  ...more,
});
const rule = (id: string, valid: string, more: object = {}) => ({
  id,
  valid,
  message: { 'zh-CN': `${id}不对`, en: `${id} is wrong` },
  severity: 'stop',
  ...more,
});
const make = (fields: unknown[], more: object = {}) =>
  makeForm({ key: 'f', title: label('表'), fields, ...more }, registry);

describe('visibility', () => {
  const form = make([
    field('a'),
    field('b', { visibleWhen: 'a > 5', required: true }),
    field('c', { visibleWhen: 'b > 1' }),
  ]);
  const apply = (data: FormData) => applyLogic(form, registry, data, at);

  test('the value of a hidden field is dropped, and nobody reads it', () => {
    expect(apply({ a: 1, b: 9, c: 9 })).toMatchObject({
      data: { a: 1 },
      visible: { '/b': false, '/c': false },
      required: {},
    });
  });

  test('a field that shows has its value', () => {
    expect(apply({ a: 6, b: 9, c: 9 })).toMatchObject({
      data: { a: 6, b: 9, c: 9 },
      visible: {},
      required: { '/b': true },
    });
  });

  test('a condition over something that is missing hides and is no error', () => {
    expect(apply({})).toMatchObject({ visible: { '/b': false }, problems: [] });
  });

  test('the data given are not changed', () => {
    const data = { a: 1, b: 9 };
    apply(data);
    expect(data).toEqual({ a: 1, b: 9 });
  });
});

describe('sections', () => {
  const inner = [field('x', { value: 'a + 1' }), field('y', { required: true })];
  const form = make([
    field('a'),
    field('s', { kind: 'section', visibleWhen: 'a > 5', fields: inner }),
  ]);

  test('a hidden section is gone with all that is in it', () => {
    const result = applyLogic(form, registry, { a: 1, s: { y: 2 } }, at);
    expect(result).toMatchObject({ data: { a: 1 }, visible: { '/s': false }, required: {} });
    expect(result.data).not.toHaveProperty('s');
  });

  test('a section that shows has its object', () => {
    const result = applyLogic(form, registry, { a: 6 }, at);
    expect(result).toMatchObject({ data: { a: 6, s: { x: 7 } }, required: { '/s/y': true } });
  });
});

describe('tables', () => {
  const columns = [
    field('单价', { kind: 'money' }),
    field('数量'),
    field('折扣', { visibleWhen: '数量 > 10' }),
    field('小计', { kind: 'money', value: '单价 * 数量' }),
    field('占比', { value: '小计 / 合计' }),
  ];
  const form = make([
    field('明细', { kind: 'table', fields: columns }),
    field('合计', { kind: 'money', value: 'sum(明细.小计)' }),
  ]);
  const rows = [
    { 单价: 100, 数量: 1, 折扣: 5 },
    { 单价: 20, 数量: 15, 折扣: 5 },
  ];

  test('each row is its own place, and a total reads all of them', () => {
    const result = applyLogic(form, registry, { 明细: rows }, at);
    expect(result.data).toEqual({
      明细: [
        { 单价: 100, 数量: 1, 小计: 100, 占比: 0.25 },
        { 单价: 20, 数量: 15, 折扣: 5, 小计: 300, 占比: 0.75 },
      ],
      合计: 400,
    });
    expect(result.visible).toEqual({ '/明细/0/折扣': false });
  });

  test('a change in one row leaves the other rows as they are', () => {
    const before = applyLogic(form, registry, { 明细: rows }, at);
    const changed = [rows[0], { ...rows[1], 数量: 5 }];
    const after = applyLogic(
      form,
      registry,
      { 明细: changed },
      {
        ...at,
        changed: ['/明细/1/数量'],
        previous: before,
      },
    );
    expect(after.data).toEqual({
      明细: [
        { 单价: 100, 数量: 1, 小计: 100, 占比: 0.5 },
        { 单价: 20, 数量: 5, 小计: 100, 占比: 0.5 },
      ],
      合计: 200,
    });
    expect(after.changes.toSorted()).toEqual(
      [
        '/合计',
        '/明细/0/占比',
        '/明细/1/占比',
        '/明细/1/小计',
        '/明细/1/折扣',
        '/明细/1/数量',
      ].toSorted(),
    );
  });

  test('a row that comes or goes is told by the table', () => {
    const before = applyLogic(form, registry, { 明细: rows }, at);
    const after = applyLogic(
      form,
      registry,
      { 明细: [rows[1]] },
      {
        ...at,
        changed: [idOf('明细')],
        previous: before,
      },
    );
    expect(after.data).toMatchObject({ 明细: [{ 小计: 300, 占比: 1 }], 合计: 300 });
    expect(after.visible).toEqual({});
  });
});

describe('rules', () => {
  const form = make(
    [
      field('a', { rules: [rule('a_small', 'a < 10')] }),
      field('b'),
      field('t', {
        kind: 'table',
        fields: [field('x', { rules: [rule('x_small', 'x <= a', { severity: 'warn' })] })],
      }),
    ],
    { rules: [rule('sum', 'a + b = 10', { at: 'b' })] },
  );

  test('a broken rule stands where it says, in both languages', () => {
    expect(applyLogic(form, registry, { a: 12, b: 1 }, at).problems).toMatchObject([
      { path: '/a', code: 'rule.broken', message: 'a_small不对' },
      { path: '/b', message: 'sum不对', params: { rule: 'sum', messageEn: 'sum is wrong' } },
    ]);
  });

  test('a rule of a column is judged row by row, and a warning stops nobody', () => {
    const result = applyLogic(form, registry, { a: 5, b: 5, t: [{ x: 1 }, { x: 9 }] }, at);
    expect(result.problems).toEqual([]);
    expect(result.warnings).toMatchObject([{ path: '/t/1/x', params: { row: 2 } }]);
  });

  test('a rule that cannot be judged because something is missing is not broken', () => {
    expect(applyLogic(form, registry, { a: 5 }, at).problems).toMatchObject([]);
  });

  test('a rule is judged again when what it reads changes, and only then', () => {
    const before = applyLogic(form, registry, { a: 12, b: 1 }, at);
    const step = (data: FormData, changed: string, previous: LogicResult) =>
      applyLogic(form, registry, data, { ...at, changed: [changed], previous });
    const mended = step({ a: 9, b: 1 }, 'a', before);
    expect(mended.problems).toEqual([]);
  });
});

describe('failures', () => {
  test('an expression that fails although nothing is missing stops, and says where', () => {
    const form = make([
      field('a'),
      field('b', { kind: 'text' }),
      field('c', { value: 'a * b' }),
      field('d', { requiredWhen: 'a * b' }),
    ]);
    const result = applyLogic(form, registry, { a: 2, b: 'x' }, at);
    expect(result.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/c expression.failed',
      '/d expression.failed',
    ]);
    expect(applyLogic(form, registry, { a: 2 }, at).problems).toEqual([]);
  });

  test('the day is that of the recorded time in the zone', () => {
    const form = make([field('d', { kind: 'date' }), field('x', { visibleWhen: 'd = today()' })]);
    const late = { now: '2026-11-22T17:00:00.000Z', timeZone: 'Asia/Shanghai' };
    expect(applyLogic(form, registry, { d: '2026-11-23' }, late).visible).toEqual({});
    expect(
      applyLogic(form, registry, { d: '2026-11-23' }, { ...late, timeZone: 'UTC' }).visible,
    ).toEqual({ '/x': false });
  });
});
