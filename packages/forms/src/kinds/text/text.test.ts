import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { text } from './index.ts';

test('blanks around a text are no part of it, and blanks alone are no answer', () => {
  expect(tryValue(text, '  王敏 ').value).toBe('王敏');
  expect(tryValue(text, '   ').value).toBeUndefined();
});

test('a text that is too long or too short is refused with the limit', () => {
  expect(tryValue(text, '一'.repeat(201)).messages).toEqual(['“单行文本”不能超过 200 个字']);
  expect(tryValue(text, '一', { minLength: 2 }).messages).toEqual(['“单行文本”至少 2 个字']);
});

test('a pattern has the sentence that its settings give', () => {
  const settings = {
    pattern: '^苏L[A-Z0-9]{5}$',
    example: '苏L12345',
    patternMessage: { 'zh-CN': '请填写镇江的车牌号' },
  };
  expect(tryValue(text, '苏L12345', settings).codes).toEqual([]);
  expect(tryValue(text, '沪A12345', settings).messages).toEqual(['请填写镇江的车牌号']);
});

test('a pattern that RE2 cannot run, or without a fitting example, is refused when it is saved', () => {
  expect(trySettings(text, { pattern: '(?=a)b', example: 'b' })).toMatch('的格式不能使用');
  expect(trySettings(text, { pattern: '^a$' })).toMatch('设了格式就要有符合它的示例');
});

test('of a name only the first letter is shown', () => {
  expect(text.mask?.('王小敏', {}, 'staff')).toBe('王**');
  expect(text.mask?.('王', {}, 'staff')).toBe('***');
});
