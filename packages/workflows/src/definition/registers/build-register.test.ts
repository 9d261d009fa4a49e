import type { FormDefinition } from '@yishi/forms';
import { builtInFieldKinds, compileForm, createFieldKinds } from '@yishi/forms';
import { expect, test } from 'vitest';
import type { RegisterDefinition } from './index.ts';
import { buildRegister, filterOf, registerChoices } from './index.ts';

const kinds = createFieldKinds(builtInFieldKinds);
const say = (words: string) => ({ 'zh-CN': words });
const field = (id: string, kind: string, more: object = {}) => ({
  ...{ id, key: id, kind, label: say(id) },
  ...more,
});
const options = [{ value: 'a', label: say('甲') }];

const form: FormDefinition = {
  key: 'dogs',
  title: say('犬只'),
  fields: [
    field('name', 'text', { required: true }),
    field('nickname', 'text'),
    field('secret', 'text', { required: true, privacy: 'sensitive' }),
    field('owner', 'text', { privacy: 'personal' }),
    field('breed', 'choice', { settings: { options } }),
    field('born', 'date'),
    field('shots', 'table', { fields: [field('shot', 'text')] }),
    field('about', 'heading'),
  ] as FormDefinition['fields'],
};

const register: RegisterDefinition = {
  key: 'dogs',
  title: say('犬只台账'),
  form: 'dogs',
  titleField: 'name',
  columns: ['owner', 'born'],
  filters: ['breed', 'born'],
  access: [{ allow: ['read'], who: {}, scope: 'all' }],
};

const codes = (changed: object, forms = [form]): string[] => {
  const built = buildRegister({ ...register, ...changed }, forms, kinds);
  return built.ok ? [] : built.problems.map(({ path, code }) => `${path} ${code}`);
};

test('a register is named by its content, its form included', () => {
  const built = buildRegister(register, [form], kinds);
  const again = buildRegister({ ...register, columns: ['born'] }, [form], kinds);
  if (!built.ok || !again.ok) throw new Error('not built');
  expect(built.value.hash).not.toBe(again.value.hash);
  expect(built.value.content.form).toEqual(form);
});

test.each([
  ['a form that is not there', { form: 'cats' }, ['/form ref.form']],
  ['a field that is not there', { columns: ['tail'] }, ['/columns/0 register.field']],
  ['a column of a table', { columns: ['shot'] }, ['/columns/0 register.rows']],
  ['a field without a value', { unique: ['about'] }, ['/unique/0 register.rows']],
  ['a name that may be missing', { titleField: 'nickname' }, ['/titleField register.title']],
  ['a name that is sensitive', { titleField: 'secret' }, ['/titleField register.sensitive']],
  ['a filter that is personal', { filters: ['owner'] }, ['/filters/0 register.private']],
  ['a filter without choices', { filters: ['nickname'] }, ['/filters/0 register.filter']],
  [
    'access by which nobody reads',
    { access: [{ allow: ['write'], who: {}, scope: 'all' }] },
    ['/access register.access'],
  ],
  ['a property that is not known', { colour: 'red' }, ['/colour shape.additionalProperties']],
])('%s is refused at its place', (_what, changed, wanted) => {
  const found = codes(changed).map((each) => (each.startsWith(' shape') ? `/colour${each}` : each));
  expect(found).toEqual(wanted);
});

test('a field that is gone is told by the name it had, with the register and what uses it', () => {
  const wasCalled = (id: string) => (id === 'use' ? { 'zh-CN': '使用情况', en: 'Use' } : undefined);
  const changed = { ...register, columns: ['use'], filters: ['other'] };
  const built = buildRegister(changed, [form], kinds, wasCalled);
  if (built.ok) throw new Error('built');
  expect(built.problems.map(({ message }) => message)).toEqual([
    '台账“犬只台账”的列表的列用到“使用情况”，表单里没有这个字段',
    '台账“犬只台账”的筛选条件用到“other”，表单里没有这个字段',
  ]);
  expect(built.problems[0]?.params).toMatchObject({
    fieldEn: 'Use',
    partEn: 'columns of the list',
  });
});

test('what is wrong with the form is told where it stands in the pack', () => {
  const wrong = { ...form, fields: [field('name', 'nonsense')] } as FormDefinition;
  expect(codes({}, [wrong])[0]).toMatch(/^\/forms\/dogs\/fields\/0/);
});

test('lists are narrowed by choices and by days, never by what is written', () => {
  const built = buildRegister(register, [form], kinds);
  if (!built.ok) throw new Error('not built');
  const of = (id: string) => filterOf(built.value.compiled, kinds, id);
  expect(of('breed')).toEqual({
    type: 'choice',
    options: [{ value: 'a', label: { 'zh-CN': '甲', en: '甲' } }],
  });
  expect([of('born')?.type, of('name')]).toEqual(['days', undefined]);
});

test('what a field is good for in a register is what its checks let pass', () => {
  const built = buildRegister(register, [form], kinds);
  if (!built.ok) throw new Error('not built');
  const choices = registerChoices(built.value.compiled, kinds);
  const of = (use: 'title' | 'filter' | 'unit' | 'unique' | 'personal') =>
    choices.filter((each) => each[use]).map(({ id }) => id);
  expect(choices.map(({ id }) => id)).toEqual([
    ...['name', 'nickname', 'secret', 'owner', 'breed', 'born'],
  ]);
  expect([of('title'), of('filter'), of('unit')]).toEqual([['name'], ['breed', 'born'], []]);
  expect(of('unique')).toEqual(['name', 'nickname', 'secret', 'owner', 'born']);
  expect(of('personal')).toEqual(['secret', 'owner']);
});

test('what is taken or signed names no record and is never there twice', () => {
  const fields = ['signature', 'materials', 'consent', 'rich-text', 'photo'].map((kind) =>
    field(kind, kind, { required: true, settings: kinds.get(kind)?.initial ?? {} }),
  );
  const compiled = compileForm({ key: 'f', title: say('表'), fields }, kinds);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const uses = registerChoices(compiled.value, kinds);
  expect(uses.filter(({ title, unique }) => title || unique)).toEqual([]);
});
