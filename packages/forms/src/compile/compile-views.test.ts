import { expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import type { ViewDefinition } from '../index.ts';

const label = { 'zh-CN': '名' };
const text = (id: string, more: object = {}) => ({ id, key: id, kind: 'text', label, ...more });

function access(view: ViewDefinition): Record<string, string> {
  const form = makeForm({
    key: 'f',
    title: label,
    fields: [
      text('a'),
      text('sum', { kind: 'number', value: '1 + 1' }),
      text('s', { kind: 'section', fields: [text('s1'), text('s2')] }),
      text('t', { kind: 'table', fields: [text('t1'), text('t2')] }),
    ],
    views: { v: view },
  });
  return form.views['v'] ?? {};
}

test('what is not named has the base of the view', () => {
  expect(access({ base: 'read', fields: { a: 'edit' } })).toMatchObject({
    a: 'edit',
    s: 'read',
    s1: 'read',
    t1: 'read',
  });
});

test('computed fields are never edited', () => {
  expect(access({ base: 'edit', fields: {} })['sum']).toBe('read');
  expect(access({ base: 'edit', fields: { sum: 'required' } })['sum']).toBe('read');
  expect(access({ base: 'edit', fields: { sum: 'hidden' } })['sum']).toBe('hidden');
});

test('fields in a section that is named follow it, unless they are named themselves', () => {
  expect(access({ base: 'read', fields: { s: 'edit', s2: 'masked' } })).toMatchObject({
    s1: 'edit',
    s2: 'masked',
  });
});

test('in a view that hides, only what is named is shown, with the sections around it', () => {
  expect(access({ base: 'hidden', fields: { s: 'read', s1: 'read' } })).toMatchObject({
    a: 'hidden',
    s: 'read',
    s1: 'read',
    s2: 'hidden',
  });
  expect(access({ base: 'hidden', fields: { s1: 'masked' } })).toMatchObject({ s: 'read' });
});

test('columns follow their table in every view', () => {
  expect(access({ base: 'hidden', fields: { t: 'read', t2: 'hidden' } })).toMatchObject({
    t1: 'read',
    t2: 'hidden',
  });
});

test('what stands in something hidden by name is hidden, whatever it says itself', () => {
  expect(access({ base: 'edit', fields: { s: 'hidden', s1: 'edit' } })).toMatchObject({
    s: 'hidden',
    s1: 'hidden',
    s2: 'hidden',
  });
});

test('a required section asks nothing of the fields in it', () => {
  expect(access({ base: 'read', fields: { t: 'required' } })).toMatchObject({
    t: 'required',
    t1: 'edit',
  });
});
