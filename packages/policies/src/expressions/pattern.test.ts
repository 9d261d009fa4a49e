import { expect, test } from 'vitest';
import { compilePattern } from './index.ts';

test.each([
  ['^1[3-9]\\d{9}$', '13800138000', true],
  ['[\\u4e00-\\u9fa5]', 'x中', true],
  ['\\p{Han}', 'abc', false],
  ['^.{1}$', '𠀀', true],
])('%s found in %s: %s', (source, text, found) => {
  const pattern = compilePattern(source);
  expect(pattern.ok && pattern.value.test(text)).toBe(found);
});

test.each([
  ['(?=a)', '', 'pattern.lookAround'],
  ['(?<!a)b', '', 'pattern.lookAround'],
  ['(a)\\1', '', 'pattern.backReference'],
  ['(', '', 'pattern.syntax'],
  ['a{1001}', '', 'pattern.syntax'],
  ['a', 'x', 'pattern.flags'],
  ['a'.repeat(1_001), '', 'pattern.tooLong'],
])('%.20s with flags %j is refused as %s', (source, flags, code) => {
  expect(compilePattern(source, flags)).toMatchObject({ ok: false, problems: [{ code }] });
});
