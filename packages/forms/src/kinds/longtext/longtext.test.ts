import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { longtext } from './index.ts';

test('lines within a text are kept', () => {
  expect(tryValue(longtext, '第一步\n第二步\n').value).toBe('第一步\n第二步');
});

test('characters are counted as people count them', () => {
  expect(tryValue(longtext, '𠮷𠮷', { maxLength: 2 }).codes).toEqual([]);
  expect(tryValue(longtext, '𠮷𠮷𠮷', { maxLength: 2 }).codes).toEqual(['value.long']);
});
