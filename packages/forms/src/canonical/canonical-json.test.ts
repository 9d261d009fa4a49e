import { expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from './index.ts';

test('equal content has equal text, whatever the order of keys', () => {
  expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
});

test('keys are sorted by UTF-16 code units and numbers written as RFC 8785 says', () => {
  const keys = ['\u00e9', '\u20ac', '\r', '\ud83d\ude00', '\ufb33'];
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 1])));
  expect(text).toBe('{"\\r":1,"\u00e9":1,"\u20ac":1,"\ud83d\ude00":1,"\ufb33":1}');
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  );
});

test('what JSON cannot hold is an error, never a silent loss', () => {
  expect(() => canonicalJson(undefined)).toThrow();
  expect(() => canonicalJson({ a: Number.NaN })).toThrow();
});

test('sha256 is that of the UTF-8 text', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('议事')).toBe(
    '210f59d065b4fcc63dfdf0c9611c1a4094704f29b882a9b2fd691e795be245f1',
  );
});
