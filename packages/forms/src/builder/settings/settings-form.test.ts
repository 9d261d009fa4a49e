import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../compile/types.ts';
import { builtInFieldKinds, defineField } from '../../kinds/index.ts';
import { settingsForm } from './settings-form.ts';

const kindWith = (properties: Record<string, JsonSchema>, more: Partial<JsonSchema> = {}) =>
  defineField({
    kind: 'thing',
    version: 1,
    group: 'basic',
    title: { 'zh-CN': '东西', en: 'Thing' },
    configSchema: { type: 'object', additionalProperties: false, properties, ...more },
    value: 'single',
    feel: 'string',
    schema: () => ({ type: 'string' }),
    show: String,
    generate: () => '',
  });

const formOf = (properties: Record<string, JsonSchema>, more?: Partial<JsonSchema>) =>
  settingsForm(kindWith(properties, more));

const fieldsOf = (properties: Record<string, JsonSchema>) =>
  formOf(properties).definition.fields.map(({ key, kind, settings }) => [key, kind, settings]);

const words: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['zh-CN'],
  properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
};

describe('each shape of a setting is made by a field that fits it', () => {
  test.each<[string, JsonSchema, string, object | undefined]>([
    ['a short text', { type: 'string', maxLength: 60 }, 'text', { maxLength: 60 }],
    ['a long text', { type: 'string', maxLength: 900 }, 'longtext', { maxLength: 900 }],
    ['a whole number', { type: 'integer', minimum: 1 }, 'number', { min: 1, decimals: 0 }],
    ['a number', { type: 'number', multipleOf: 0.01 }, 'number', { decimals: 2 }],
    ['yes or no', { type: 'boolean' }, 'yes-no', undefined],
    ['a kind that the schema names', { type: 'string', 'x-kind': 'date' }, 'date', undefined],
    [
      'a pattern with an example',
      { type: 'string', pattern: '^a+$', 'x-example': 'aa' },
      'text',
      { maxLength: 2000, pattern: '^a+$', example: 'aa' },
    ],
    [
      'a list of plain texts',
      { type: 'array', items: { type: 'string' }, maxItems: 5 },
      'table',
      { maxRows: 5 },
    ],
  ])('%s', (_name, schema, kind, settings) => {
    expect(fieldsOf({ x: schema })).toEqual([['x', kind, settings]]);
  });

  test('words are entered in two languages; English alone asks for Chinese', () => {
    const form = formOf({ 'unit-name': words });
    const [zh, en] = form.definition.fields;
    expect([zh?.key, en?.key]).toEqual(['unitname_zh', 'unitname_en']);
    expect(zh?.requiredWhen).toBe('unitname_en != null');
    const settings = { 'unit-name': { 'zh-CN': '户', en: 'households' } };
    expect(form.toData(settings)).toEqual({ unitname_zh: '户', unitname_en: 'households' });
    expect(form.toSettings(form.toData(settings))).toEqual(settings);
  });

  test('a number of an enum is a number again', () => {
    const form = formOf({ step: { type: 'integer', enum: [5, 10] } });
    expect(form.toData({ step: 10 })).toEqual({ step: '10' });
    expect(form.toSettings({ step: '10' })).toEqual({ step: 10 });
  });

  test('a bound that is not allowed itself is a rule', () => {
    const [field] = formOf({ max: { type: 'number', exclusiveMinimum: 0 } }).definition.fields;
    expect(field?.rules?.map(({ valid }) => valid)).toEqual(['项_max > 0']);
  });
});

test('what was left empty is left out, rows without an entry too, but what must be there stays', () => {
  const list: JsonSchema = {
    type: 'array',
    items: { type: 'object', additionalProperties: false, properties: { a: { type: 'string' } } },
  };
  const form = formOf({ t: { type: 'string' }, l: list, m: list }, { required: ['m'] });
  expect(form.toSettings({ t: '', l: [{ a: '' }, {}], m: [{}] })).toEqual({ m: [] });
  expect(form.toSettings({ t: '1', l: [{}, { a: 'x' }] })).toEqual({
    t: '1',
    l: [{ a: 'x' }],
    m: [],
  });
});

test('a value that is made from words is made where none was entered, and kept where one was', () => {
  const choice = builtInFieldKinds.find(({ kind }) => kind === 'choice');
  const form = settingsForm(choice ?? expect.unreachable());
  const rows = [
    { label_zh: '个体', more: { value: 'one' } },
    { label_zh: '合 伙', label_en: 'Partners' },
  ];
  expect(form.toSettings({ options: rows })).toEqual({
    options: [
      { value: 'one', label: { 'zh-CN': '个体' } },
      { value: '合 伙', label: { 'zh-CN': '合 伙', en: 'Partners' } },
    ],
  });
});

test('what no field can show is named and comes back untouched, in moved rows too', () => {
  const open: JsonSchema = { type: 'object', additionalProperties: { type: 'string' } };
  const rows: JsonSchema = {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: { name: { type: 'string' }, more: open },
    },
  };
  const form = formOf({ rows, any: {} });
  expect(form.unkept).toEqual(['rows.more', 'any']);
  const settings = {
    rows: [{ name: 'a', more: { x: '1' } }, { name: 'b' }],
    any: [1, { two: null }],
  };
  const data = form.toData(settings);
  expect(form.toSettings(data)).toEqual(settings);
  const turned = { ...data, rows: (data['rows'] as unknown[]).toReversed() };
  expect(form.toSettings(turned)).toEqual({ ...settings, rows: settings.rows.toReversed() });
  expect(form.definition.views?.['fill']?.fields).toEqual({
    's-rows-more': 'hidden',
    's-any': 'hidden',
  });
});

test('every setting of the built-in kinds can be made in the form', () => {
  for (const kind of builtInFieldKinds) expect(settingsForm(kind).unkept, kind.kind).toEqual([]);
});

describe('what is seldom needed is folded away below the rest, and comes back from there', () => {
  const form = formOf({
    often: { type: 'string', maxLength: 60 },
    seldom: { type: 'integer', 'x-more': true },
  });

  test('its fields stand in one section, closed at first', () => {
    const [first, fold] = form.definition.fields;
    expect(first?.key).toBe('often');
    expect([fold?.kind, fold?.settings, fold?.fields?.map(({ key }) => key)]).toEqual([
      'section',
      { collapsed: true },
      ['seldom'],
    ]);
  });

  test.each([{}, { often: '甲' }, { seldom: 3 }, { often: '甲', seldom: 3 }])('%o', (settings) => {
    expect(form.toSettings(form.toData(settings))).toEqual(settings);
  });
});

test('a file size is entered in megabytes and stored in bytes', () => {
  const form = formOf({ size: { type: 'integer', minimum: 1, 'x-scale': 1048576 } });
  expect(form.toData({ size: 5 * 1048576 })).toEqual({ size: 5 });
  expect(form.toSettings({ size: 0.5 })).toEqual({ size: 524288 });
  for (const size of [1, 1000, 1024, 1234567, 2147483647])
    expect(form.toSettings(form.toData({ size }))).toEqual({ size });
});

test('a new row of a list begins as the schema says, also where the list stands inside another', () => {
  const list: JsonSchema = {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: { name: { type: 'string' }, must: { type: 'boolean', 'x-begins': true } },
    },
  };
  const inside: JsonSchema = {
    type: 'object',
    additionalProperties: false,
    properties: { list },
  };
  const form = formOf({ list, inside });
  expect(form.newRows).toEqual({ 's-list': { must: true }, 's-inside-list': { must: true } });
  expect(form.toSettings({ list: [{ must: true }, { name: '甲', must: true }] })).toEqual({
    list: [{ name: '甲', must: true }],
  });
  expect(formOf({ size: { type: 'integer' } }).newRows).toEqual({});
});
