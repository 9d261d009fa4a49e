import { expect, test } from 'vitest';
import { foundBy } from '../../../../testing/index.ts';
import { number } from './index.ts';

test.each(['{seq}', '{street}-{yyyy}-{seq:3}', '润民〔{yyyy}〕{seq}号'])('%s counts', (pattern) =>
  expect(foundBy(number, [], { number: pattern })).toEqual([]),
);

test.each([
  ['number.seq /number', '{yyyy}'],
  ['number.pattern /number', '{month}-{seq}'],
  ['number.pattern /number', '{seq:0}'],
])('%s: %s', (found, pattern) => expect(foundBy(number, [], { number: pattern })).toEqual([found]));
