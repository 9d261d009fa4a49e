import { builtInFieldKinds, compileForm, createFieldKinds } from '@yishi/forms';
import type { RegisterDefinition } from '@yishi/workflows';
import { expect, test } from 'vitest';
import {
  isPicked,
  namingField,
  setupData,
  setupForm,
  setupRegister,
  type Setup,
} from './setup-form.ts';

const say = (words: string) => ({ 'zh-CN': words, en: words });
const field = (id: string, more: object = {}) => ({
  ...{ id, label: say(id), title: false, filter: false, unit: false },
  ...{ unique: true, personal: false, words: true },
  ...more,
});
const setup: Setup = {
  form: 'dogs',
  title: say('犬只'),
  fields: [
    field('name', { title: true }),
    field('breed', { filter: true }),
    field('home', { unit: true }),
  ],
  posts: [{ key: 'grid', title: say('网格员') }],
  roles: [{ key: 'administrator', title: say('管理员') }],
};
const kinds = createFieldKinds(builtInFieldKinds);
const register: RegisterDefinition = {
  key: 'old-key',
  title: { 'zh-CN': '犬只台账' },
  description: say('养犬登记'),
  form: 'dogs',
  titleField: 'name',
  columns: ['breed'],
  filters: ['breed'],
  unit: 'home',
  access: [
    { allow: ['read'], who: {}, scope: 'all' },
    { allow: ['read', 'write'], who: { posts: ['grid'] }, scope: 'unit-and-below' },
    { allow: ['read'], who: { units: ['police'] }, scope: 'all' },
  ],
};

test('the settings are a form that works, and what it begins with can be sent', () => {
  expect(compileForm(setupForm(setup, null), kinds).ok).toBe(true);
  expect(setupRegister(setup, setupData(setup, null), null)).toMatchObject({
    key: 'dogs',
    titleField: 'name',
    columns: ['breed', 'home'],
    unit: 'home',
    access: [{ who: { roles: ['administrator'] }, scope: 'all' }],
  });
});

test('a register that is only looked at stays as it is, with the rules that cannot be picked', () => {
  expect(setupRegister(setup, setupData(setup, register), register)).toEqual(register);
  expect(register.access.map(isPicked)).toEqual([true, true, false]);
});

test('rows that allow the same are one rule, but posts and roles never are: a rule asks for both', () => {
  const row = (who: string) => ({ who, allow: ['read'], scope: 'all' });
  const access = ['post:grid', 'post:clerk', 'role:administrator', 'everyone'].map(row);
  const rules = setupRegister(
    setup,
    { ...setupData(setup, null), rights: { access } },
    null,
  ).access;
  expect(rules.map(({ who }) => who)).toEqual([
    { posts: ['grid', 'clerk'] },
    { roles: ['administrator'] },
    {},
  ]);
});

test.each([
  ['a name before any other words', ['place', 'name'], 'name'],
  ['words before the name of a person', ['person', 'place'], 'place'],
  ['the name of a person before a number of theirs', ['number', 'person'], 'person'],
  ['words about a person before a choice', ['choice', 'number'], 'number'],
  ['nothing that cannot name a record', ['signature'], undefined],
])('a record is called by %s', (_rule, ids, expected) => {
  const known: Record<string, ReturnType<typeof field>> = {
    place: field('place', { label: say('住址'), title: true }),
    name: field('name', { label: say('名称'), title: true }),
    person: field('person', { label: say('户主姓名'), title: true, personal: true }),
    number: field('number', { label: say('身份证号'), title: true, personal: true }),
    choice: field('choice', { label: say('类别'), title: true, words: false }),
    signature: field('signature', { label: say('签名'), words: false }),
  };
  expect(namingField(ids.flatMap((id) => known[id] ?? []))?.id).toBe(expected);
});
