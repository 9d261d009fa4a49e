import { describe, expect, test } from 'vitest';
import {
  checkPolicy,
  evaluatePolicy,
  parametersInForce,
  policyKinds,
  policyRegistry,
} from './index.ts';

const parameter = (key: string, value: number, effectiveFrom: string) => ({
  key,
  title: { 'zh-CN': key },
  value,
  effectiveFrom,
});

describe('parameters have a history', () => {
  const parameters = [
    parameter('a', 2, '2025-06-01'),
    parameter('a', 1, '2024-01-01'),
    parameter('b', 3, '2026-01-01'),
  ];

  test.each([
    ['2023-12-31', {}],
    ['2024-01-01', { a: 1 }],
    ['2025-06-01', { a: 2 }],
    ['2026-01-01', { a: 2, b: 3 }],
  ])('on %s', (day, values) => {
    expect(parametersInForce(parameters, day)).toEqual(values);
  });
});

const policy = {
  key: 'p',
  title: { 'zh-CN': '政策' },
  kind: 'formula',
  version: 1,
  settings: { inputs: [], lines: [{ key: '甲', value: '参数.a.b + 1' }] },
  parameters: [parameter('a.b', 1, '2025-01-01')],
};

describe('a policy is checked as it is saved', () => {
  test('in order', () => {
    expect(checkPolicy(policy)).toEqual([]);
  });

  test.each([
    [null, '', 'settings.type'],
    [{ ...policy, version: 0 }, '/version', 'settings.minimum'],
    [{ ...policy, title: { en: 'x' } }, '/title/zh-CN', 'settings.required'],
    [{ ...policy, kind: 'other' }, '/kind', 'policy.kind'],
    [{ ...policy, extra: 1 }, '/extra', 'settings.unknown'],
    [{ ...policy, settings: 3 }, '/settings', 'settings.type'],
    [
      { ...policy, parameters: [...policy.parameters, parameter('c', 1, '2025-02-30')] },
      '/parameters/1/effectiveFrom',
      'policy.day',
    ],
    [
      { ...policy, parameters: [...policy.parameters, ...policy.parameters] },
      '/parameters/1',
      'policy.parameterTwice',
    ],
    [
      { ...policy, parameters: [...policy.parameters, parameter('a', 1, '2025-01-01')] },
      '/parameters/1/key',
      'policy.parameterInside',
    ],
    [
      { ...policy, parameters: [...policy.parameters, parameter('a b', 1, '2025-01-01')] },
      '/parameters/1/key',
      'policy.parameterKey',
    ],
  ])('%j at %s as %s', (changed, path, code) => {
    expect(checkPolicy(changed)).toMatchObject([{ path, code }]);
  });
});

test('values that the installation holds live take the place of the written ones', () => {
  const clock = { now: '2026-11-23T08:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const outcome = evaluatePolicy(policy, {}, { clock, parameters: { 'a.b': 41 } });
  expect(outcome).toMatchObject({ value: { value: { 甲: 42 } } });
});

test('a name taken twice is a bug', () => {
  expect(() => policyRegistry([...policyKinds, ...policyKinds])).toThrow('two policy kinds');
});
