import { expect, test } from 'vitest';
import { foundBy } from '../../../../testing/index.ts';
import type { PolicyDefinition } from '@yishi/policies';
import { parameterInForce } from './index.ts';

const policy = (...days: string[]): PolicyDefinition => ({
  key: 'p',
  title: { 'zh-CN': '规定' },
  kind: 'formula',
  version: 1,
  settings: {},
  parameters: days.map((effectiveFrom) => ({
    key: 'a',
    title: { 'zh-CN': '甲' },
    value: 1,
    effectiveFrom,
  })),
});
const found = (today: string | undefined, ...days: string[]) =>
  foundBy(parameterInForce, [], {
    draft: { policies: [policy(...days)], ...(today === undefined ? {} : { today }) },
  });

test.each([
  ['2026-03-01', ['2026-03-01']],
  ['2026-03-01', ['2027-01-01', '2020-01-01']],
  [undefined, ['2027-01-01']],
])('on %s, from %j', (today, days) => expect(found(today, ...days)).toEqual([]));

test('a parameter of which all values come later', () => {
  expect(found('2026-03-01', '2027-01-01', '2028-01-01')).toEqual(['parameter.later ']);
});
