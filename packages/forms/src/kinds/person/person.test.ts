import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { person } from './index.ts';

test('a person is held by id and shown by name', () => {
  expect(tryValue(person, 'p-7')).toEqual({ value: 'p-7', codes: [], messages: [] });
  const names = {
    person: (id: string) => (id === 'p-7' ? '王敏' : undefined),
    unit: () => undefined,
    region: () => undefined,
    file: () => undefined,
  };
  expect(person.show('p-7', {}, { locale: 'zh-CN', names })).toBe('王敏');
});

test('an object is no person', () => {
  expect(tryValue(person, { id: 'p-7' }).codes).toEqual(['value.type']);
});
