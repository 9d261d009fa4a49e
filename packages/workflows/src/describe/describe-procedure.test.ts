import { expect, test } from 'vitest';
import { createStepKinds } from '../core/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import {
  block,
  bundleOf,
  chanceOf,
  end,
  field,
  forms,
  randomSteps,
  registries,
  start,
  step,
} from '../testing/index.ts';
import { describeProcedure } from './describe-procedure.ts';
import type { DescribedStep } from './types.ts';

const kinds = { ...registries, stepKinds: createStepKinds(builtInStepKinds) };
const f = {
  ...forms.f,
  key: 'f',
  title: { 'zh-CN': '报销单' },
  fields: [
    { ...field('amount', 'money'), label: { 'zh-CN': '金额' } },
    { ...field('why'), label: { 'zh-CN': '事由' } },
  ],
  views: { check: { base: 'read' as const, fields: { why: 'edit' as const } } },
};
const check = step('审核', 'approval', {
  participants: {
    who: [{ type: 'post', post: 'officer', unit: { from: 'applicant' }, level: 'street' }],
  },
  mode: 'all',
  refusal: 'end',
  form: { form: 'f', view: 'check' },
  deadline: {
    period: { amount: 3, unit: 'workingDay' },
    reminders: [{ amount: 1, unit: 'workingDay' }],
  },
});
const size = step(
  '分流',
  'branch',
  {},
  {
    blocks: [block('x', [check], { when: 'amount > 500000' }), block('y', [])],
  },
);
const told = (steps: DescribedStep['blocks'][number]['steps'], id: string): DescribedStep =>
  steps
    .flatMap((one) => [one, ...one.blocks.flatMap((inner) => inner.steps)])
    .find((one) => one.id === id) as DescribedStep;

test('a step says who, what they see, what they may do and by when', () => {
  const titles = { post: () => '民政办主任' };
  const described = describeProcedure(
    bundleOf([start, size, end], { forms: { f } }),
    kinds,
    titles,
  );
  const { number, sentences } = told(described.steps, '审核');
  expect(number).toBe('2.1.1');
  const all = sentences.join('');
  expect(all).toContain('由申请人所在的街道的民政办主任办理。申请人本人回避。');
  expect(all).toContain('在表单“报销单”中填写：事由；可以看到：金额。');
  expect(all).toContain('可以“同意”、“不同意”、“退回”、“转办”。');
  expect(all).toContain('限 3 个工作日内办完，到期前 1 个工作日提醒。');
});

test('conditions are in words, and so is what is left', () => {
  const { steps } = describeProcedure(bundleOf([start, size, end], { forms: { f } }), kinds);
  expect(told(steps, '分流').blocks.map(({ words }) => words)).toEqual([
    '如果“金额”大于5,000.00元',
    '其他情况',
  ]);
});

test('whatever the procedure, every step is told once, and nothing of the machine shows', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const bundle = bundleOf([start, ...randomSteps(chanceOf(seed)), end]);
    const described = describeProcedure(bundle, kinds);
    const words = JSON.stringify(described.steps.map(({ sentences }) => sentences));
    expect(words).not.toMatch(/undefined|\[object|\{\{/);
  }
});
