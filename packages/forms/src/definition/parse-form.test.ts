import { describe, expect, test } from 'vitest';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { parseForm } from './parse-form.ts';

const registry = createFieldKinds(builtInFieldKinds);
const label = (zh: string) => ({ 'zh-CN': zh });
const field = (key: string, more: object = {}) => ({
  id: `id_${[...key].map((letter) => letter.codePointAt(0)).join('_')}`,
  key,
  kind: 'number',
  label: label(key),
  ...more,
});
const form = (fields: unknown[], more: object = {}) => ({
  key: 'f',
  title: label('表'),
  fields,
  ...more,
});
const problemsOf = (input: unknown) => {
  const parsed = parseForm(input, registry);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('structure', () => {
  test('a form in order is given back as it is', () => {
    const input = form([field('数量', { required: true, help: label('几件') })]);
    expect(parseForm(input, registry)).toEqual({ ok: true, value: input });
  });

  test('what is missing, unknown or of the wrong type is named with its place', () => {
    expect(problemsOf({ key: 'f', fields: [] })).toEqual([' form.missing']);
    expect(problemsOf(form([], { extra: 1 }))).toEqual(['/extra form.unknown']);
    expect(problemsOf(form([{ ...field('a'), label: 'a' }]))).toEqual([
      '/fields/0/label form.wrong',
    ]);
    expect(problemsOf('form')).toEqual([' form.wrong']);
    expect(problemsOf(form([field('a', { fields: [{ id: 'x' }] })])).length).toBeGreaterThan(0);
  });

  test('a property named like those of every object is no way in', () => {
    const input: unknown = JSON.parse(
      '{"key":"f","title":{"zh-CN":"表"},"fields":[],"__proto__":1}',
    );
    expect(problemsOf(input)).toEqual(['/__proto__ form.unknown']);
    expect(problemsOf(form([field('constructor')]))).toEqual(['/fields/0/key form.key']);
  });
});

describe('fields', () => {
  test('keys may be Chinese, but not what expressions cannot read', () => {
    expect(problemsOf(form([field('项目名称_2')]))).toEqual([]);
    for (const key of ['项目 名称', '2号', 'a-b', 'if', '__proto__'])
      expect(problemsOf(form([field(key)]))).toEqual(['/fields/0/key form.key']);
  });

  test('ids are used once in the form, keys once beside one another', () => {
    const twin = { ...field('b'), id: field('a').id };
    expect(problemsOf(form([field('a'), twin]))).toEqual(['/fields/1/id form.id']);
    expect(problemsOf(form([field('a'), { ...field('a'), id: 'other' }]))).toEqual([
      '/fields/1/key form.keyTwice',
    ]);
    const inner = { ...field('a'), id: 'inner' };
    expect(
      problemsOf(form([field('a'), field('s', { kind: 'section', fields: [inner] })])),
    ).toEqual([]);
  });

  test('kinds are known, and settings fit them', () => {
    expect(problemsOf(form([field('a', { kind: 'number2' })]))).toEqual([
      '/fields/0/kind form.kind',
    ]);
    expect(problemsOf(form([field('a', { settings: { minimum: 1 } })]))).toEqual([
      '/fields/0/settings/minimum form.unknown',
    ]);
    expect(problemsOf(form([field('a', { settings: { min: 'x' } })]))).toEqual([
      '/fields/0/settings/min form.wrong',
    ]);
    expect(problemsOf(form([field('a', { settings: { min: 2, max: 1 } })]))).toEqual([
      '/fields/0/settings/min range.empty',
    ]);
  });

  test('only containers hold fields, and only values can be asked for', () => {
    expect(problemsOf(form([field('a', { fields: [] })]))).toEqual([
      '/fields/0/fields form.children',
    ]);
    expect(problemsOf(form([field('a', { kind: 'heading', required: true })]))).toEqual([
      '/fields/0/required form.valueless',
    ]);
    const table = field('t', { kind: 'table', fields: [field('a')], value: '1' });
    expect(problemsOf(form([table]))).toEqual(['/fields/0/value form.computedContainer']);
  });

  test('rules and views name fields that exist', () => {
    const rule = { id: 'r', valid: 'a > 1', message: label('错'), severity: 'stop', at: 'nobody' };
    expect(problemsOf(form([field('a')], { rules: [rule] }))).toEqual(['/rules/0/at form.field']);
    const views = { v: { base: 'read', fields: { nobody: 'edit' } } };
    expect(problemsOf(form([field('a')], { views }))).toEqual([
      '/views/v/fields/nobody form.field',
    ]);
  });
});

describe('expressions', () => {
  test('an expression that cannot be parsed is refused at its place', () => {
    const parsed = parseForm(form([field('a'), field('b', { visibleWhen: 'a >' })]), registry);
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: '/fields/1/visibleWhen' }] });
  });

  test('a name that no field has is refused, also in a rule and in a row', () => {
    const rule = { id: 'r', valid: 'c = 1', message: label('错'), severity: 'stop' };
    expect(parseForm(form([field('a')], { rules: [rule] }), registry)).toMatchObject({
      problems: [{ path: '/rules/0/valid', params: { name: 'c' } }],
    });
    const table = field('t', { kind: 'table', fields: [field('a', { requiredWhen: 'x > 1' })] });
    expect(parseForm(form([table]), registry)).toMatchObject({
      problems: [{ path: '/fields/0/fields/0/requiredWhen' }],
    });
  });

  test('a column reads its row first, then what is around the table', () => {
    const columns = [field('单价'), field('小计', { value: '单价 * 折扣' })];
    const table = field('明细', { kind: 'table', fields: columns });
    expect(problemsOf(form([field('折扣'), table]))).toEqual([]);
  });

  test('a circle is refused and shown', () => {
    const input = form([
      field('a', { value: 'b + 1' }),
      field('b', { visibleWhen: 'c > 1' }),
      field('c', { value: 'a' }),
    ]);
    expect(parseForm(input, registry)).toMatchObject({
      problems: [
        { code: 'form.cycle', path: '/fields/0/value', message: '循环引用：a → b → c → a' },
      ],
    });
  });

  test('a field cannot decide its own visibility, nor that of the section around it', () => {
    expect(problemsOf(form([field('a', { visibleWhen: 'a > 1' })]))).toEqual([
      '/fields/0/visibleWhen form.cycle',
    ]);
    const section = { kind: 'section', fields: [field('a')], visibleWhen: 's.a > 1' };
    expect(problemsOf(form([field('s', section)]))).toEqual(['/fields/0/visibleWhen form.cycle']);
  });

  test('a share of a total is no circle: columns are told apart', () => {
    const columns = [field('金额'), field('占比', { value: '金额 / 合计' })];
    const input = form([
      field('明细', { kind: 'table', fields: columns }),
      field('合计', { value: 'sum(明细.金额)' }),
    ]);
    expect(problemsOf(input)).toEqual([]);
  });

  test('two fields of one section may read one another through the section', () => {
    const inner = [field('a'), field('b', { visibleWhen: 's.a > 1' })];
    expect(problemsOf(form([field('s', { kind: 'section', fields: inner })]))).toEqual([]);
  });
});
