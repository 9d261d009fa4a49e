import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { explanation } from './index.ts';

test('an explanation has no value', () => {
  expect(explanation.value).toBe('none');
  expect(tryValue(explanation, 'x').codes).toEqual(['value.unknown']);
});

test('its text may be longer than its name', () => {
  expect(trySettings(explanation, { text: { 'zh-CN': '请独立评分。' }, tone: 'warning' })).toBe('');
});
