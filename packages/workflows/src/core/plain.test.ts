import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from './plain.ts';

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const anything = fc.oneof(
  fc.object({ withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.double())),
  fc.jsonValue(),
);

test('a copy is what one gets through the text of JSON, in the same order', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const copied = plain(value);
      expect(copied).toEqual(throughText(value));
      expect(JSON.stringify(copied)).toBe(JSON.stringify(value));
    }),
  );
});

test('nothing of the copy is shared with what was copied', () => {
  const value = { list: [{ name: '甲' }] };
  const copied = plain(value);
  expect(copied.list).not.toBe(value.list);
  expect(copied.list[0]).not.toBe(value.list[0]);
});

test('keys that objects have by nature are data like others', () => {
  const value = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as object;
  expect(JSON.stringify(plain(value))).toBe(JSON.stringify(value));
});

test('what has no place in JSON is gone, and alone it is refused', () => {
  expect(plain([-0, NaN, undefined, () => 1])).toEqual([0, null, null, null]);
  expect(() => plain(undefined)).toThrow(TypeError);
  expect(() => plain({ big: 1n })).toThrow(TypeError);
});
