import { expect, test } from 'vitest';
import vectors from '../../../../../tests/vectors/votes.json' with { type: 'json' };
import { contract } from '../../contract/index.ts';
import { threshold } from './index.ts';

contract(threshold);

const environment = {
  clock: { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' },
  parameters: {},
};
const rules = vectors.rules as Record<string, { title: string; quorum: object; pass: object }>;

test.each(vectors.cases)('$rule: $given gives $outcome', ({ rule, given, outcome }) => {
  const { quorum, pass } = rules[rule] ?? {};
  expect(threshold.evaluate({ quorum, pass }, given, environment)).toMatchObject({
    value: { value: { outcome, passed: outcome === 'passed' } },
  });
});

test('a count that is missing is named', () => {
  const { settings, inputs } = threshold.example;
  const { yes: _left, ...rest } = inputs;
  expect(threshold.evaluate(settings, rest, environment)).toMatchObject({
    ok: false,
    problems: [{ path: '/yes', code: 'policy.input' }],
  });
});

test('a share that can never be met is refused', () => {
  const share = { base: 'present', num: 1, den: 1, strict: true };
  expect(threshold.check?.({ pass: share }, [])).toMatchObject([
    { path: '/pass', code: 'threshold.unreachable' },
  ]);
  expect(threshold.check?.({ pass: { ...share, strict: false } }, [])).toEqual([]);
});
