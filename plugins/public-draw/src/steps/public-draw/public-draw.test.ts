import { describe, expect, test } from 'vitest';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import { by, settingsProblems, step, stepKindContract, Trial } from '@yishi/workflows/contract';
import { draw } from '../../draw/index.ts';
import type { DrawResult } from './behaviour.ts';
import { publicDraw } from './index.ts';

describe('keeps the contract', () => {
  const rules = stepKindContract(createStepKinds([...builtInStepKinds, publicDraw]));
  for (const { name, run } of rules.filter((rule) => rule.name.startsWith('public-draw'))) {
    test(name, () => run());
  }
});

const streets = ['金山', '蒋乔', '宝塔路', '七里甸'];
const settings = {
  participants: by('甲'),
  candidates: 'list',
  count: 2,
  source: { 'zh-CN': '第 {{ n }} 期开奖号码' },
  form: { form: 'f', view: 'fill' },
  value: 'n',
};
const after = step('g', 'approval', { participants: by('乙'), mode: 'all' });
const begin = (data: Record<string, unknown> = {}, more = {}) =>
  new Trial([step('d', 'public-draw', { ...settings, ...more }), after], {
    kinds: [publicDraw],
    data: { n: 7, list: streets, ...data },
  });
const announce = (trial: Trial, n: number | null) =>
  trial.does('甲', 'draw', 'd', { data: { n, list: streets } });
const resultOf = (trial: Trial) => trial.state.results['d'] as unknown as DrawResult;

test('the list is fixed and its fingerprint said before the value is known', () => {
  const trial = begin();
  expect(trial.open).toEqual({ d: ['甲'] });
  expect(trial.said('draw.prepared')).toMatchObject({
    of: 4,
    source: { 'zh-CN': '第 7 期开奖号码' },
    fingerprint: draw(streets, '', 1).fingerprint,
  });
});

test('the announced value decides, by the documented way', () => {
  const trial = begin();
  expect(announce(trial, 31_108)).toEqual([]);
  const { seed, drawn } = draw(streets, '31108', 2);
  expect(resultOf(trial)).toMatchObject({
    ...{ algorithm: 'yishi-draw/1', value: '31108', seed, candidates: streets },
    drawn: drawn.map((at) => ({ number: at + 1, name: streets[at] })),
  });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('it is neither taken back nor sent back to, to try another value', () => {
  const trial = begin();
  announce(trial, 1);
  expect(trial.does('甲', 'withdraw', 'd')).toEqual(['withdraw.tooLate']);
  expect(trial.task('g').returnTo).toEqual(['apply']);
});

test('sent back to a step before it, the case comes to a new draw', () => {
  const trial = begin();
  announce(trial, 1);
  trial.returns('乙', 'g', 'apply', 'again');
  trial.submits('申请人', 'apply', { n: 7, list: streets });
  expect(trial.open).toEqual({ d: ['甲'] });
  announce(trial, 2);
  expect(resultOf(trial).value).toBe('2');
  expect(trial.said('draw.made')).toMatchObject({ value: '2' });
});

test('nobody draws without the form', () => {
  const asked = { key: 'draw', action: 'draw', by: { id: '甲', name: '甲' } };
  const refusals = publicDraw.check?.({} as never, asked) ?? [];
  expect(refusals.map(({ code }) => code)).toEqual(['submission.required']);
});

describe('stops visibly', () => {
  test.each<[string, unknown, string]>([
    ['no list', '金山', 'draw.candidates'],
    ['fewer than are drawn', ['金山'], 'draw.tooFew'],
    ['a nameless one', ['金山', ' '], 'draw.candidates'],
  ])('at %s', (_what, list, code) => {
    expect(begin({ list }).incidents).toEqual([code]);
  });

  test('at no value', () => {
    const trial = begin();
    announce(trial, null);
    expect(trial.incidents).toEqual(['draw.value']);
  });
});

test('people and whatever has a name can be drawn', () => {
  const trial = begin({}, { candidates: '[{ name: "甲" }, { name: "乙" }]', count: 1 });
  expect(announce(trial, 5)).toEqual([]);
  expect(resultOf(trial).candidates).toEqual(['甲', '乙']);
});

test('the settings say who, of whom, how many, and by what', () => {
  expect(settingsProblems(publicDraw, settings)).toEqual([]);
  expect(settingsProblems(publicDraw, { ...settings, count: 0 })).toEqual(['shape.minimum /count']);
});
