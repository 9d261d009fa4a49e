import { expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import {
  builtInFieldKinds,
  createFieldKinds,
  loadStandalone,
  toRegExp,
  type CheckOptions,
  type StandaloneModule,
} from '../index.ts';
import { standaloneValidator } from '../standalone/index.ts';
import { createValidator, schemaCheckOf } from './create-validator.ts';

const registry = createFieldKinds(builtInFieldKinds);
const label = { 'zh-CN': '名' };
const submit: CheckOptions = {
  view: 'fill',
  mode: 'submit',
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};
const formOf = (settings: object, kind = 'text') =>
  makeForm(
    { key: 'f', title: label, fields: [{ id: 'a', key: 'a', kind, label, settings }] },
    registry,
  );

test('forms with the equal schema share one compiled check', () => {
  const [one, other] = [formOf({ maxLength: 7 }), formOf({ maxLength: 7, example: 'x' })];
  expect(one.hash).not.toBe(other.hash);
  expect(schemaCheckOf(one, registry)).toBe(schemaCheckOf(other, registry));
  expect(schemaCheckOf(formOf({ maxLength: 8 }), registry)).not.toBe(schemaCheckOf(one, registry));
});

test('a check that was not used for long is compiled again', () => {
  const form = formOf({ maxLength: 1 });
  const first = schemaCheckOf(form, registry);
  for (let length = 100; length < 310; length++)
    schemaCheckOf(formOf({ maxLength: length }), registry);
  expect(schemaCheckOf(form, registry)).not.toBe(first);
});

test('a pattern that would hang other engines answers at once', { timeout: 1000 }, () => {
  const form = formOf({ pattern: '^(a+)+$', example: 'aa' });
  const { problems } = createValidator(form, registry)({ a: `${'a'.repeat(60)}!` }, submit);
  expect(problems).toMatchObject([{ code: 'value.pattern' }]);
});

test('each field has its own pattern, in ajv and in the module for browsers', async () => {
  const field = (key: string, pattern: string, example: string) => ({
    id: key,
    key,
    kind: 'text',
    label,
    settings: { pattern, example },
  });
  const form = makeForm(
    { key: 'f', title: label, fields: [field('a', '^a+$', 'a'), field('b', '^b+$', 'b')] },
    registry,
  );
  const url = `data:text/javascript,${encodeURIComponent(standaloneValidator(form))}`;
  const module = (await import(/* @vite-ignore */ url)) as { default: StandaloneModule };
  for (const check of [
    schemaCheckOf(form, registry),
    loadStandalone(module.default, registry, toRegExp),
  ]) {
    expect(check({ a: 'aa', b: 'bb' })).toEqual([]);
    expect(check({ a: 'bb', b: 'aa' }).map(({ instancePath }) => instancePath)).toEqual([
      '/a',
      '/b',
    ]);
  }
});

test.each([
  ['a list that names what objects inherit', [{ toString: 1 }, { toString: 1 }]],
  ['a long list', Array.from({ length: 50_000 }, (_each, at) => ({ at }))],
])('%s is answered, not thrown at', (_name, value) => {
  const options = [{ value: 'a', label }];
  const form = formOf({ options }, 'multi-choice');
  expect(schemaCheckOf(form, registry)({ a: value }).length).toBeGreaterThan(0);
});

test('all of 100,000 amounts with two decimals are accepted', () => {
  const check = schemaCheckOf(formOf({ decimals: 2 }, 'number'), registry);
  const refused = Array.from({ length: 100_000 }, (_, cents) => cents / 100).filter(
    (amount) => check({ a: amount }).length > 0,
  );
  expect(refused).toEqual([]);
});

test('what objects inherit is no data', () => {
  const form = makeForm(
    {
      key: 'f',
      title: label,
      fields: [{ id: 'a', key: 'toString', kind: 'text', label, required: true }],
    },
    registry,
  );
  expect(schemaCheckOf(form, registry)({})).toHaveLength(1);
  expect(createValidator(form, registry)({}, submit).problems).toMatchObject([
    { code: 'missing.fill', path: '/toString' },
  ]);
});
