import type { FormDefinition } from '@yishi/forms';
import { expect, test } from 'vitest';
import { createStepKinds } from '../core/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { block, bundleOf, end, field, given, registries, start, step } from '../testing/index.ts';
import { runScenario } from './run-scenario.ts';

const money: FormDefinition = {
  key: 'f',
  title: { 'zh-CN': '申请表' },
  fields: [
    { ...field('name'), required: true },
    field('phone', 'phone'),
    field('price', 'money'),
    { ...field('total', 'money'), value: 'price * 2' },
  ],
  rules: [{ id: 'cap', valid: 'price <= 500', message: { 'zh-CN': '超过上限' }, severity: 'stop' }],
};
const size = step(
  'size',
  'branch',
  {},
  { blocks: [block('large', [], { when: 'total > 100' }), block('small', [])] },
);
const kinds = { ...registries, stepKinds: createStepKinds(builtInStepKinds) };

/** What a scenario that starts a case with these data is found to do wrong. */
function failures(data: Record<string, unknown>): string[] {
  const when = { actor: '申请人', action: 'start', data };
  const scenario = { title: '试', procedure: 'trial', given, steps: [{ when }] };
  const bundle = bundleOf([start, size, end], { forms: { f: money } });
  const result = runScenario(bundle, scenario, kinds);
  return result.failures.map(({ message }) => message);
}

test('a scenario fills in what the form takes; it may leave out what it is not about', () => {
  expect(failures({ price: 100 })).toEqual([]);
  expect(failures({ price: 100, phone: '13812345678', total: 200 })).toEqual([]);
});

test('what the form refuses fails, with its place and code', () => {
  expect(failures({ phone: '138' }).join()).toMatch(/^\/phone .*format\.mobile/);
  expect(failures({ price: '一百' }).join()).toMatch(/^\/price .*value\./);
  expect(failures({ fax: '1' }).join()).toMatch(/^\/fax .*value\.unknown/);
  expect(failures({ price: 501 }).join()).toMatch(/超过上限.*rule\.broken/);
});

test('what the form would store otherwise fails', () => {
  expect(failures({ price: 100, total: 100 })).toEqual(['/total 给的是 100，表单存为 200']);
  expect(failures({ phone: '138 1234 5678' }).join()).toMatch(/表单存为 "13812345678"/);
});

test('computed values are there for conditions, as in a real case', () => {
  const when = { actor: '申请人', action: 'start', data: { price: 100 } };
  const scenario = { title: '试', procedure: 'trial', given, steps: [{ when }] };
  const bundle = bundleOf([start, size, end], { forms: { f: money } });
  expect(runScenario(bundle, scenario, kinds).coverage.blocks).toContain('large');
});
