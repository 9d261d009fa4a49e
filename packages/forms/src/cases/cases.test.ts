import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileForm } from '../compile/index.ts';
import { randomForm } from '../contract/random-form.ts';
import { seeded } from '../contract/seeded.ts';
import { parseForm, type FormDefinition } from '../definition/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { generateData } from '../show/index.ts';
import { keepCase, runCases, withoutCases } from './index.ts';

const registry = createFieldKinds(builtInFieldKinds);
const timeZone = 'Asia/Shanghai';
const now = '2026-03-01T02:00:00.000Z';
const name = (words: string) => ({ 'zh-CN': words });

function compiledOf(form: FormDefinition) {
  const compiled = compileForm(form, registry);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}

const run = (form: FormDefinition) =>
  runCases(form, { compiled: compiledOf(form), registry, timeZone }).map(({ differs }) =>
    differs.map((words) => words['zh-CN']),
  );

/** The form with one case that was kept of it as it is. */
function kept(form: FormDefinition, data: Record<string, unknown>): FormDefinition {
  const trial = { compiled: compiledOf(form), registry, view: 'fill', data, now, timeZone };
  return { ...form, tests: { a: keepCase(trial, name('用例')) } };
}

const expenses: FormDefinition = {
  key: 'expenses',
  title: name('报销'),
  fields: [
    { id: 'who', key: '经办人', kind: 'text', label: name('经办人'), required: true },
    { id: 'big', key: '大额', kind: 'yes-no', label: name('大额') },
    {
      id: 'why',
      key: '理由',
      kind: 'text',
      label: name('理由'),
      visibleWhen: '大额 = true',
      requiredWhen: '大额 = true',
    },
    {
      id: 'rows',
      key: '明细',
      kind: 'table',
      label: name('明细'),
      fields: [
        { id: 'price', key: '单价', kind: 'money', label: name('单价') },
        { id: 'sum', key: '金额', kind: 'money', label: name('金额'), value: '单价 * 2' },
      ],
    },
  ],
};
const data = { 经办人: '王敏', 大额: true, 理由: '修路', 明细: [{ 单价: 500 }, { 单价: 700 }] };
const changed = (id: string, part: object): FormDefinition => {
  const form = kept(expenses, data);
  const change = (field: FormDefinition['fields'][number]): typeof field => ({
    ...field,
    ...(field.id === id ? part : {}),
    ...(field.fields ? { fields: field.fields.map(change) } : {}),
  });
  return { ...form, fields: form.fields.map(change) };
};

describe('a case of the test sheet', () => {
  test('holds for the form that it was kept of, whatever the form and the data', () => {
    assert(
      property(integer(), (seed) => {
        const random = seeded(seed);
        const form = randomForm(seed, registry);
        const of = kept(form, generateData(compiledOf(form), registry, random));
        expect(parseForm(of, registry)).toMatchObject({ ok: true });
        expect(run(of)).toEqual([[]]);
      }),
      { numRuns: 60 },
    );
  });

  test('outlives other names: a field is known by its id', () => {
    expect(run(changed('why', { key: '原因', label: name('原因') }))).toEqual([[]]);
  });

  test.each([
    ['who', { kind: 'phone' }, '不应提示：“经办人”'],
    ['why', { visibleWhen: '大额 = false' }, '“理由”应当显示，现在不显示'],
    ['why', { requiredWhen: '大额 = false' }, '“理由”应当必填，现在不必填'],
    ['sum', { value: '单价 * 3' }, '第 1 行“金额”应为 10.00元，现为 15.00元'],
  ])('tells in words what has become otherwise: %s %o', (id, part, words) => {
    expect(run(changed(id, part))[0]?.join('\n')).toContain(words);
  });

  test('tells of a message that does not come any more, and of a field that is gone', () => {
    const form = kept(expenses, { 大额: true });
    const tests = form.tests ?? {};
    expect(tests['a']?.problems.map(({ words }) => words['zh-CN'])).toEqual([
      '请填写“经办人”',
      '请填写“理由”',
    ]);
    const [who, ...others] = form.fields;
    if (!who) throw new Error('no field');
    expect(run({ ...form, fields: [{ ...who, required: false }, ...others] })).toEqual([
      ['应当提示而没有：请填写“经办人”'],
    ]);
    const left = form.fields.filter(({ id }) => id !== 'why');
    expect(run({ ...form, fields: left })[0]).toContain('“why”已经删除');
  });

  test('is checked at the time at which it was kept', () => {
    const dated: FormDefinition = {
      key: 'dated',
      title: name('表'),
      fields: [
        { id: 'day', key: '今日', kind: 'date', label: name('今日'), value: 'string(today())' },
      ],
    };
    expect(kept(dated, {}).tests?.['a']?.values).toEqual([{ field: 'day', value: '2026-03-01' }]);
  });
});

test('no hash of a compiled form knows the test sheet', () => {
  const form = kept(expenses, data);
  expect(compiledOf(form).hash).toBe(compiledOf(expenses).hash);
  expect(withoutCases(form)).toEqual(expenses);
});
