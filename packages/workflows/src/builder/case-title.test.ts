import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { titleOf, titleText } from './index.ts';

const isText = (name: string) => name !== '天数';

test.each([
  ['applicant.name + "的请假"', '{{ applicant.name }}的请假'],
  ['事由', '{{ 事由 }}'],
  ['string(天数) + " 天"', '{{ 天数 }} 天'],
  ['"他说\\"好\\""', '他说"好"'],
])('%s is read as %s, and written again as it was', (title, text) => {
  expect(titleText(title)).toBe(text);
  expect(titleOf(text, isText)).toBe(title);
});

test.each(['if a then "b" else "c"', 'a + ', 'sum(行)', '"a" + 1', ''])(
  '%s does more than add texts and names',
  (title) => expect(titleText(title)).toBeUndefined(),
);

test('any text with fields comes back from its formula', () => {
  const words = string({ unit: 'grapheme', minLength: 1 }).filter((each) => !/[{}]/.test(each));
  const fields = constantFrom('{{ 事由 }}', '{{ 天数 }}', '{{ applicant.unit.name }}');
  assert(
    property(array(oneof(words, fields), { minLength: 1 }), (parts) => {
      const text = parts.join('');
      expect(titleText(titleOf(text, isText))).toBe(text);
    }),
  );
});
