import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import { diffForms } from './diff-forms.ts';

const label = (zh: string) => ({ 'zh-CN': zh, en: zh.toUpperCase() });
const field = (id: string, more: object = {}) => ({
  id,
  key: id,
  kind: 'text',
  label: label(id),
  ...more,
});
const form = (...fields: unknown[]) => makeForm({ key: 'f', title: label('表'), fields });
const diff = (before: unknown[], after: unknown[]) => {
  const { changes, compatible } = diffForms(form(...before), form(...after));
  return [compatible, ...changes.map(({ type, field: id }) => `${type} ${id ?? ''}`)];
};
const options = (...values: string[]) => ({
  kind: 'choice',
  settings: { options: values.map((value) => ({ value, label: label(value) })) },
});

test('the same form has no changes', () => {
  expect(diff([field('a')], [field('a')])).toEqual([true]);
});

describe('stored data still fit when', () => {
  test('a field is relabelled', () => {
    expect(diff([field('a')], [field('a', { label: label('b') })])).toEqual([true, 'relabelled a']);
  });
  test('an optional field is added', () => {
    expect(diff([field('a')], [field('a'), field('b')])).toEqual([true, 'added b']);
  });
  test('a limit is loosened, an option added, a requirement dropped', () => {
    const short = field('a', { settings: { maxLength: 5 } });
    expect(diff([short], [field('a')])).toEqual([true, 'loosened a']);
    expect(diff([field('a', options('x'))], [field('a', options('x', 'y'))])).toEqual([
      true,
      'loosened a',
    ]);
    expect(diff([field('a', { required: true })], [field('a')])).toEqual([
      true,
      'loosened a',
      'logic a',
    ]);
  });
  test('fields change their order, or a condition changes', () => {
    expect(diff([field('a'), field('b')], [field('b'), field('a')])[0]).toBe(true);
    const when = field('b', { visibleWhen: 'a = "x"' });
    expect(diff([field('a'), field('b')], [field('a'), when])).toEqual([true, 'logic b']);
  });
});

describe('stored data need a migration when', () => {
  test('a field goes, or a required one comes', () => {
    expect(diff([field('a'), field('b')], [field('a')])).toEqual([false, 'removed b']);
    expect(diff([field('a')], [field('a'), field('b', { required: true })])).toEqual([
      false,
      'added b',
    ]);
  });
  test('a key changes: the same id is the same field', () => {
    expect(diff([field('a')], [field('a', { key: '事由' })])).toEqual([false, 'renamed a']);
  });
  test('a field moves into a section', () => {
    const section = { ...field('s'), kind: 'section', fields: [field('a')] };
    expect(diff([field('a')], [section])).toEqual([false, 'moved a', 'added s']);
  });
  test('a kind changes', () => {
    expect(diff([field('a')], [field('a', { kind: 'number' })])[0]).toBe(false);
  });
  test('a limit is tightened, an option goes, a field becomes required', () => {
    const short = field('a', { settings: { maxLength: 5 } });
    expect(diff([field('a')], [short])).toEqual([false, 'tightened a']);
    expect(diff([field('a', options('x', 'y'))], [field('a', options('x'))])).toEqual([
      false,
      'tightened a',
    ]);
    expect(diff([field('a')], [field('a', { required: true })])[0]).toBe(false);
  });
  test('a column of a table is limited more', () => {
    const table = (more: object) => ({ ...field('t'), kind: 'table', fields: [field('c', more)] });
    expect(diff([table({})], [table({ settings: { maxLength: 3 } })])).toEqual([
      false,
      'tightened c',
    ]);
  });
});

test('every change is said in both languages, and what stops is a reason', () => {
  const { changes, reasons } = diffForms(form(field('a')), form(field('a', { kind: 'number' })));
  for (const { words } of changes) expect(words.en).toBeTruthy();
  expect(reasons).toEqual([
    {
      'zh-CN': '“a”的类型改变，已有的值需要转换',
      en: '“A” is of another kind; stored values must be converted',
    },
  ]);
});
