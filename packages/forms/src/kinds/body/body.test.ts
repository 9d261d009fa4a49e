import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { body } from './index.ts';

const none = () => undefined;
const names = { person: none, unit: none, region: none, file: none };

test('a body is held by id and shown by name', () => {
  expect(tryValue(body, 'b-7')).toEqual({ value: 'b-7', codes: [], messages: [] });
  const known = { ...names, body: (id: string) => (id === 'b-7' ? '迎江路社区居委会' : undefined) };
  expect(body.show('b-7', {}, { locale: 'zh-CN', names: known })).toBe('迎江路社区居委会');
  expect(body.show('b-7', {}, { locale: 'zh-CN', names })).toBe('b-7');
});

test('several bodies are none', () => {
  expect(tryValue(body, ['b-7']).codes).toEqual(['value.type']);
  expect(trySettings(body, { keys: [] })).not.toBe('');
});
