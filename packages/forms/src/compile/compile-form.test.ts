import { expect, test } from 'vitest';
import { builtInFieldKinds, createFieldKinds, parseForm, type FormDefinition } from '../index.ts';
import { compileForm } from './compile-form.ts';
import { schemaForTypes } from './schema-for-types.ts';
import type { CompiledForm } from './types.ts';

const registry = createFieldKinds(builtInFieldKinds);
const label = (zh: string) => ({ 'zh-CN': zh });

const definition: FormDefinition = {
  key: 'expense',
  title: label('报销'),
  fields: [
    { id: 'title', key: '事由', kind: 'text', label: label('事由'), required: true },
    {
      id: 'class',
      key: '类别',
      kind: 'choice',
      label: label('类别'),
      settings: { options: [{ value: 'other', label: label('其他') }] },
    },
    {
      id: 'other',
      key: '说明',
      kind: 'text',
      label: label('说明'),
      required: true,
      visibleWhen: '类别 = "other"',
    },
    { id: 'hint', key: '提示', kind: 'explanation', label: label('提示') },
    {
      id: 'items',
      key: '明细',
      kind: 'table',
      label: label('明细'),
      required: true,
      fields: [
        { id: 'price', key: '单价', kind: 'money', label: label('单价'), required: true },
        { id: 'count', key: '数量', kind: 'number', label: label('数量') },
        { id: 'line', key: '小计', kind: 'money', label: label('小计'), value: '单价 * 数量' },
      ],
    },
    { id: 'total', key: '合计', kind: 'money', label: label('合计'), value: 'sum(明细.小计)' },
  ],
};

function compile(input: FormDefinition): CompiledForm {
  const parsed = parseForm(input, registry);
  const compiled = parsed.ok ? compileForm(parsed.value, registry) : parsed;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}

test('the schema is closed, and names every field by its immutable id', () => {
  const { schema } = compile(definition);
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(schema.properties?.['明细']).toMatchObject({
    type: 'array',
    'x-id': 'items',
    'x-kind': 'table',
    minItems: 1,
    items: { type: 'object', additionalProperties: false, required: ['单价'] },
  });
  expect(Object.keys(schema.properties ?? {})).not.toContain('提示');
});

test('a field that may be hidden is never required by the schema', () => {
  expect(compile(definition).schema.required).toEqual(['事由', '明细']);
});

test('fields settle after what they read', () => {
  const { order } = compile(definition).logic;
  expect(order.indexOf('line')).toBeGreaterThan(order.indexOf('count'));
  expect(order.indexOf('total')).toBeGreaterThan(order.indexOf('line'));
});

test('reads name fields by id', () => {
  const { fields } = compile(definition).logic;
  expect(fields['total']?.reads).toEqual(['line']);
  expect(fields['other']).toMatchObject({ visible: '类别 = "other"', required: true });
});

test('a label changes the hash of the form and not that of the schema', () => {
  const before = compile(definition);
  const [first, second, ...rest] = definition.fields;
  if (!first || !second) throw new Error('the form has fields');
  const relabelled = compile({
    ...definition,
    fields: [
      { ...first, label: label('用途') },
      { ...second, settings: { options: [{ value: 'other', label: label('别的') }] } },
      ...rest,
    ],
  });
  expect(relabelled.schemaHash).toBe(before.schemaHash);
  expect(relabelled.hash).not.toBe(before.hash);
});

test('equal content has the equal hash, whatever the order of properties', () => {
  const turned: unknown = JSON.parse(
    JSON.stringify(definition, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ),
  );
  expect(compile(turned as FormDefinition).hash).toBe(compile(definition).hash);
});

test('for types, titles, annotations and limits of lists are gone', () => {
  const text = JSON.stringify(schemaForTypes(compile(definition)));
  expect(text).not.toMatch(/title|x-id|x-kind|minItems|maxItems|maxLength/);
  expect(text).toMatch(/"required":\["单价"\]/);
});
