import { describe, expect, test } from 'vitest';
import { compileForm } from '../../compile/index.ts';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';
import { applyOperations } from '../../editing/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import { applyLogic } from '../../logic/index.ts';
import { formLists } from '../form-lists.ts';
import { lintForm } from './lint-form.ts';
import { lintMessages, lintRules } from './lint-messages.ts';
import type { Finding } from './types.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const words = (chinese: string) => ({ 'zh-CN': chinese, en: `${chinese} in English` });

const field = (
  id: string,
  kind: string,
  more: Partial<FieldDefinition> & { settings?: Record<string, unknown> } = {},
): FieldDefinition => ({ id, key: `键${id}`, kind, label: words(`字段${id}`), ...more });

const form = (fields: FieldDefinition[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  key: 'f',
  title: words('表'),
  fields,
  ...more,
});

const found = (definition: FormDefinition, code: string): Finding[] =>
  lintForm(definition, kinds).filter((each) => each.code === code);

const number = (id: string) => field(id, 'number', { settings: { min: 0, max: 10 } });
const choice = field('c', 'choice', {
  settings: { options: ['x', 'y'].map((value) => ({ value, label: words(value) })) },
});
const when = (text: string, more: Partial<FieldDefinition> = {}) =>
  field('w', 'text', { visibleWhen: text, ...more });
const personal = { privacy: 'personal', purpose: words('办证'), help: words('如实填写') } as const;

test('a form that is in order has no findings', () => {
  const tidy = form([
    number('n'),
    choice,
    when('键n > 5 and 键c = "x"'),
    field('p', 'phone', personal),
  ]);
  expect(lintForm(tidy, kinds)).toEqual([]);
});

/** By code: a form that has it, the field that has it, and whether a click mends it. */
const cases: [string, FormDefinition, string | undefined, boolean][] = [
  ['lint.setting', form([field('a', 'choice')]), 'a', true],
  ['lint.setting', form([field('a', 'record', personal)]), 'a', false],
  ['lint.english', form([field('a', 'text', { label: { 'zh-CN': '名' } })]), 'a', false],
  ['lint.english', form([number('a')], { title: { 'zh-CN': '表' } }), undefined, false],
  ['lint.unnamed', form([field('a', 'text', { label: words('单行文本') })]), 'a', false],
  [
    'lint.labelTwice',
    form([
      field('a', 'text', { label: words('电话') }),
      field('b', 'text', { label: words('电话') }),
    ]),
    'b',
    false,
  ],
  ['lint.privacy', form([field('a', 'id-card')]), 'a', true],
  ['lint.privacy', form([field('a', 'text', { label: words('户主') })]), 'a', true],
  ['lint.sensitive', form([field('a', 'text', { label: words('低保证号') })]), 'a', true],
  ['lint.purpose', form([field('a', 'text', { privacy: 'sensitive' })]), 'a', false],
  ['lint.help', form([field('a', 'text', { privacy: 'personal' })]), 'a', false],
  ['lint.noOption', form([choice, when('键c = "z"')]), 'w', false],
  ['lint.scale', form([field('m', 'money'), when('键m > 500')]), 'w', true],
  ['lint.never', form([when('1 > 2')]), 'w', false],
  ['lint.always', form([when('1 < 2')]), 'w', true],
  ['lint.empty', form([field('a', 'section', { fields: [] }), number('n')]), 'a', true],
  ['lint.empty', form([]), undefined, false],
  ['lint.many', form(Array.from({ length: 41 }, (_, at) => number(`n${at}`))), undefined, false],
  [
    'lint.hiddenRequired',
    form([{ ...number('n'), required: true }], {
      views: { fill: { title: words('填'), base: 'edit', fields: { n: 'hidden' } } },
    }),
    'n',
    true,
  ],
  ['lint.sum', form([number('a'), number('b'), { ...number('n'), value: '键a + 键b' }]), 'n', true],
  ['lint.requiredComputed', form([{ ...number('n'), required: true, value: '1' }]), 'n', true],
];

describe('advice', () => {
  test.each(cases)('%s', (code, definition, at, mended) => {
    const [one, ...more] = found(definition, code);
    expect(more).toEqual([]);
    expect(one?.field).toBe(at);
    expect(one?.words['zh-CN']).toMatch(/^(?!.*\{).+/);
    expect(one?.words.en).toMatch(/^(?!.*[{，。])/);
    expect(one?.mend !== undefined).toBe(mended);
    if (!one?.mend) return;
    const done = applyOperations(definition, one.mend.operations, formLists);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    expect(found(done.value, code)).toEqual([]);
  });

  test('every code of advice has a case', () => {
    expect([...new Set(cases.map(([code]) => code))].toSorted()).toEqual(
      Object.keys(lintMessages).toSorted(),
    );
    expect(Object.keys(lintRules).toSorted()).toEqual(Object.keys(lintMessages).toSorted());
  });

  test('forty fields in sections are not too many', () => {
    const some = Array.from({ length: 41 }, (_, at) => number(`n${at}`));
    expect(found(form([field('s', 'section', { fields: some })]), 'lint.many')).toEqual([]);
  });

  test('what an administrator decided is not personal is left alone', () => {
    const decided = form([field('a', 'phone', { privacy: 'none' })]);
    expect(lintForm(decided, kinds)).toEqual([]);
  });
});

describe('amounts compared with numbers that look like 元', () => {
  const amount = field('m', 'money');
  const mended = (definition: FormDefinition) => {
    const [one] = found(definition, 'lint.scale');
    const done = applyOperations(definition, one?.mend?.operations ?? [], formLists);
    return done.ok ? done.value : undefined;
  };

  test.each([
    ['键m > 500', '键m > 50000'],
    ['99.5 <= 键m', '9950 <= 键m'],
    ['键m >= 100 and 键n < 5', '键m >= 10000 and 键n < 5'],
  ])('%s becomes %s', (written, meant) => {
    const definition = form([amount, number('n'), when(written)]);
    expect(mended(definition)?.fields[2]?.visibleWhen).toBe(meant);
  });

  test('in a rule, which keeps its other words', () => {
    const rule = {
      id: 'r',
      valid: '键m <= 500',
      message: words('太多'),
      severity: 'stop',
    } as const;
    const definition = form([{ ...amount, rules: [rule] }]);
    expect(mended(definition)?.fields[0]?.rules).toEqual([{ ...rule, valid: '键m <= 50000' }]);
  });

  test.each(['键m > 50000', '键m > 0', '键n > 500', 'string(键m) > "5"'])('%s is fine', (text) => {
    expect(found(form([amount, number('n'), when(text)]), 'lint.scale')).toEqual([]);
  });
});

test('the total that is offered for a sum adds up what is there', () => {
  const sum = form([number('a'), number('b'), { ...number('n'), value: '键a + 键b' }]);
  const [advice] = found(sum, 'lint.sum');
  const mended = applyOperations(sum, advice?.mend?.operations ?? [], formLists);
  const totals = [sum, mended.ok ? mended.value : sum].map((each) => {
    const made = compileForm(each, kinds);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const at = { now: '2026-11-23T02:00:00Z', timeZone: 'Asia/Shanghai' };
    return applyLogic(made.value, kinds, { 键a: 3 }, at).data['键n'];
  });
  expect(totals).toEqual([undefined, 3]);
});

describe('options that conditions name', () => {
  const many = field('m', 'multi-choice', {
    settings: { options: ['x', 'y'].map((value) => ({ value, label: words(value) })) },
  });
  const stops = (text: string, more: Partial<FieldDefinition> = {}) =>
    found(form([choice, many, when(text, more)]), 'lint.noOption');

  test.each([
    '键c != "z"',
    '键c in ["x", "z"]',
    '键c = "x" or 键c = "z"',
    'list contains(键m, "z")',
  ])('%s stops the form, for no option is called so', (text) => {
    expect(stops(text)).toMatchObject([{ severity: 'stop', field: 'w' }]);
  });

  test('in formulas and rules as well', () => {
    expect(stops('键c = "x"', { value: 'if 键c = "z" then "a" else "b"' })).toHaveLength(1);
    const rule = {
      id: 'r',
      valid: '键c != "z"',
      message: words('不行'),
      severity: 'stop' as const,
    };
    expect(found(form([choice], { rules: [rule] }), 'lint.noOption')).toHaveLength(1);
  });

  test('those there are, and texts that are no options, are fine', () => {
    expect(stops('键c = "x" and list contains(键m, "y") and 键w = "z"')).toEqual([]);
  });

  test('two options with one value stop the form, and say which', () => {
    const same = ['租住', '租住'].map((value) => ({ value, label: words(value) }));
    const [one] = found(
      form([field('c', 'choice', { settings: { options: same } })]),
      'options.twice',
    );
    expect(one).toMatchObject({ severity: 'stop', field: 'c' });
    expect(one?.words['zh-CN']).toContain('租住');
  });
});

describe('conditions that can never hold', () => {
  test.each([
    ['键n > 5 and 键n < 5', 'a range without an inside'],
    ['键n >= 5 and 键n < 5', 'a range of one end'],
    ['键n > 10', 'above the most that the field takes'],
    ['键n = 3 and 键n = 4', 'two values at once'],
    ['键n = 3 and 键n != 3', 'a value and not it'],
    ['键c in ["x"] and 键c = "y"', 'none of those wanted'],
    ['键n = null and 键n > 3', 'empty and yet more'],
    ['键n > 10 or 键n = 11', 'neither of both'],
  ])('%s: %s', (text) => {
    expect(found(form([number('n'), choice, when(text)]), 'lint.never')).toHaveLength(1);
  });

  test.each(['键n > 4 and 键n < 6', '键n > 10 or 键c = "x"', '键n >= 5 and 键n <= 5', '键n != 3'])(
    '%s can',
    (text) => {
      expect(found(form([number('n'), choice, when(text)]), 'lint.never')).toEqual([]);
    },
  );

  test('inside a section that is shown for another value', () => {
    const inner = when('键c = "y"');
    const section = field('s', 'section', { visibleWhen: '键c = "x"', fields: [inner] });
    expect(found(form([choice, section]), 'lint.never')[0]?.field).toBe('w');
  });

  test('required only when it is not shown', () => {
    const asked = when('键c = "x"', { requiredWhen: '键c = "y"' });
    expect(found(form([choice, asked]), 'lint.never')[0]?.words.en).toContain('required condition');
  });

  test('filled in or empty always holds', () => {
    const text = '键n = null or 键n != null';
    expect(found(form([number('n'), when(text)]), 'lint.always')).toHaveLength(1);
  });
});

describe('what stops a form', () => {
  test.each<[string, FieldDefinition, string, string, string]>([
    [
      'form.kind',
      field('a', 'nothing'),
      'a',
      '没有名为“nothing”的字段类型',
      'There is no field kind “nothing”',
    ],
    [
      'expression.unknownName',
      when('不存在 > 1'),
      'w',
      '显示条件：没有名为“不存在”的数据',
      'Display condition: there is no “不存在”',
    ],
    [
      'form.cycle',
      when('键w = "1"'),
      'w',
      '循环引用：字段w → 字段w',
      'These fields depend on one another in a circle: 字段w in English → 字段w in English',
    ],
    [
      'table.columns',
      field('t', 'table', { fields: [] }),
      't',
      '“字段t”还没有列',
      '“字段t in English” has no columns',
    ],
    [
      'text.pattern',
      field('p', 'text', { settings: { pattern: '(?=a)', example: 'a' } }),
      'p',
      '“字段p”的格式不能使用：正则表达式不支持前后查找（?= ?! ?<）',
      '“字段p in English” has a pattern',
    ],
  ])('%s', (code, one, at, chinese, english) => {
    const [first, ...more] = lintForm(form([one]), kinds).filter(
      ({ severity }) => severity === 'stop',
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({ code, field: at, words: { 'zh-CN': chinese } });
    if (code !== 'text.pattern') expect(first?.words.en).toBe(english);
    else expect(first?.words.en).toContain('字段p in English');
  });

  test('a field inside another is named, and stops come before advice', () => {
    const inner = field('i', 'text', { key: '1 不行' });
    const outer = field('s', 'section', { fields: [inner] });
    const all = lintForm(form([field('a', 'phone'), outer]), kinds);
    expect(all[0]).toMatchObject({ code: 'form.key', severity: 'stop', field: 'i' });
    expect(all[1]?.severity).toBe('advice');
  });

  test('a definition of a wrong shape is still told, at its field', () => {
    const broken = { ...form([]), fields: [{ id: 'a', kind: 'text', label: 5 }, 7] };
    const all = lintForm(broken as unknown as FormDefinition, kinds);
    expect(all.every(({ severity }) => severity === 'stop')).toBe(true);
    expect(all.some(({ field: id }) => id === 'a')).toBe(true);
  });
});
