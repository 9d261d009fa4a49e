import { decideScore, defaultScoreRule } from '@yishi/policies';
import { describe, expect, test } from 'vitest';
import vectors from '../../../../../tests/vectors/scores.json' with { type: 'json' };
import {
  block,
  by,
  field,
  given,
  settingsProblems,
  step,
  Trial,
  type TrialOptions,
} from '../../testing/index.ts';
import { score } from './index.ts';
import { unnamed } from './outcome.ts';

const sheet = { form: 'sheet', view: 'fill' };
const scoring = (people: string[], more: Record<string, unknown> = {}) =>
  step('s', 'score', { participants: by(...people), form: sheet, ...more });
const three = ['甲', '乙', '丙'];
const work = (id: string, ...people: string[]) => step(id, 'fill', { participants: by(...people) });

const scores = (trial: Trial, who: string, a: number, b: number) =>
  trial.does(who, 'score', 's', { data: { a, b } });

describe('the result', () => {
  const experts = Array.from({ length: 9 }, (_, index) => `专家${index + 1}`);
  const withExperts: TrialOptions['given'] = {
    people: [...given.people, ...experts.map((name) => ({ name, unit: '区' }))],
  };

  test.each(vectors.cases)(
    '%#: $expect.status $expect.result',
    ({ weights, sheets, expect: wanted }) => {
      const keys = weights.map((_, index) => `k${index}`);
      const fields = keys.map((key, index) => field(key, 'score', { weight: weights[index] }));
      const form = { key: 'vector', title: { 'zh-CN': '评分表' }, fields };
      const people = experts.slice(0, sheets.length);
      const settings = { participants: by(...people), form: { form: 'vector', view: 'fill' } };
      const trial = new Trial([step('s', 'score', settings)], {
        forms: { vector: form },
        given: withExperts,
      });
      if (wanted.status === 'incomplete') {
        expect(trial.incidents).toEqual(['people.tooFew']);
        return;
      }
      sheets.forEach((given, index) => {
        const data = Object.fromEntries(keys.map((key, position) => [key, given[position]]));
        expect(trial.does(people[index] as string, 'score', 's', { data })).toEqual([]);
      });
      expect(trial.state.results.s).toMatchObject({ ...wanted, score: Number(wanted.result) });
    },
  );

  test('keeps every sheet and every step of the arithmetic, in the order in which people were asked', () => {
    const trial = new Trial([scoring(three)]);
    scores(trial, '丙', 90, 80);
    scores(trial, '甲', 70, 60);
    scores(trial, '乙', 80, 70);
    expect(trial.state.results.s).toMatchObject({
      totals: ['64.00', '74.00', '84.00'],
      sheets: [{ key: '甲', scores: [70, 60] }, { key: '乙' }, { key: '丙' }],
      rule: {
        minimumSheets: 3,
        places: 2,
        indicators: [
          { key: 'a', weight: 40 },
          { key: 'b', weight: 60 },
        ],
      },
      steps: [
        { type: 'total' },
        { type: 'total' },
        { type: 'total' },
        { type: 'keep-all' },
        { type: 'mean' },
      ],
      result: '74.00',
    });
  });

  test('is a number that conditions compare', () => {
    const pass = block('pass', [work('p', '丁')], { when: '评分.score >= 74' });
    const trial = new Trial([
      { ...scoring(three), key: '评分' },
      step('size', 'branch', {}, { blocks: [pass, block('fail', [work('q', '丁')])] }),
    ]);
    for (const who of three) scores(trial, who, 74, 74);
    expect(trial.open).toEqual({ p: ['丁'] });
  });

  test('other rules of dropping and rounding, by the settings', () => {
    const drop = { from: 3, highest: 1, lowest: 1 };
    const trial = new Trial([scoring(three, { drop, places: 0 })]);
    scores(trial, '甲', 10, 10);
    scores(trial, '乙', 75.5, 75.5);
    scores(trial, '丙', 100, 100);
    expect(trial.state.results.s).toMatchObject({ dropped: 2, result: '76' });
  });
});

describe('blind', () => {
  test('until all sheets are in, nothing that is told or kept for expressions shows a score', () => {
    const trial = new Trial([{ ...scoring(three), key: '评分' }]);
    scores(trial, '甲', 71, 62);
    expect(JSON.stringify(trial.last)).not.toMatch(/71|62/);
    expect(trial.state.results).toEqual({});
    expect(trial.state.forms.sheet).toBeUndefined();
    expect(trial.open).toEqual({ s: ['乙', '丙'] });
  });
});

describe('who', () => {
  test('fewer people than sheets are needed stop the case; an administrator names others', () => {
    const trial = new Trial([scoring(['甲', '乙'])]);
    expect(trial.incidents).toEqual(['people.tooFew']);
    trial.resolves('s', 'assign', { people: ['甲', '乙'] });
    expect(trial.incidents).toEqual(['people.tooFew']);
    trial.resolves('s', 'assign', { people: three });
    expect(trial.open).toEqual({ s: three });
  });

  test('neither the applicant nor the recused score, and no sheet is given to them', () => {
    const recused = by('丁').who;
    const actions = { transfer: true };
    const trial = new Trial([scoring(['申请人', ...three, '丁'], { recused, actions })]);
    expect(trial.open).toEqual({ s: three });
    expect(trial.does('甲', 'transfer', 's', { to: '丁' })).toEqual(['transfer.recused']);
    expect(trial.does('甲', 'transfer', 's', { to: '申请人' })).toEqual(['assign.applicant']);
    expect(trial.does('甲', 'transfer', 's', { to: '戊' })).toEqual([]);
    expect(trial.open).toEqual({ s: ['乙', '丙', '戊'] });
    const data = { a: 1, b: 2 };
    expect(trial.does('丁', 'score', 's', { for: '乙', data })).toEqual(['actor.isRecused']);
  });

  test('a sheet is not handed on unless the settings say so; the other actions stay as set', () => {
    const trial = new Trial([scoring(three, { actions: { withdraw: false } })]);
    expect(Object.values(trial.state.tasks).map(({ actions }) => actions)).toEqual([
      ['score', 'return'],
      ['score', 'return'],
      ['score', 'return'],
    ]);
    expect(trial.does('甲', 'transfer', 's', { to: '戊' })).toEqual(['transfer.notAllowed']);
    scores(trial, '甲', 1, 2);
    expect(trial.does('甲', 'withdraw', 's')).toEqual(['withdraw.notAllowed']);
  });

  test('a transfer that is refused says why', () => {
    const trial = new Trial([scoring(three, { actions: { transfer: true } })]);
    expect(trial.does('甲', 'transfer', 's', { to: '乙' })).toEqual(['transfer.holds']);
    scores(trial, '乙', 1, 2);
    expect(trial.does('甲', 'transfer', 's', { to: '乙' })).toEqual(['transfer.acted']);
  });

  test('nobody hands in two sheets, not even as a substitute', () => {
    const trial = new Trial([scoring(three)]);
    scores(trial, '甲', 1, 2);
    const again = trial.does('甲', 'score', 's', { for: '乙', data: { a: 1, b: 2 } });
    expect(again).toEqual(['actor.twice']);
    expect(trial.does('戊', 'score', 's', { for: '乙', data: { a: 1, b: 2 } })).toEqual([]);
  });
});

test('a sheet has a number for every indicator', () => {
  const trial = new Trial([scoring(three)]);
  expect(trial.does('甲', 'score', 's')).toEqual(['submission.required']);
  expect(trial.does('甲', 'score', 's', { data: { a: 5 } })).toEqual(['score.missing']);
  expect(trial.does('甲', 'score', 's', { data: { a: '高', b: null } })).toEqual([
    'score.missing',
    'score.missing',
  ]);
});

test('a sheet can be taken back and handed in anew, also the last one while nobody acted on it', () => {
  const trial = new Trial([scoring(three), work('f', '丁')]);
  scores(trial, '甲', 1, 1);
  expect(trial.does('甲', 'withdraw', 's')).toEqual([]);
  expect(trial.open).toEqual({ s: three });
  for (const who of three) scores(trial, who, 50, 50);
  expect(trial.does('丙', 'withdraw', 's')).toEqual([]);
  expect(trial.open).toEqual({ s: ['丙'] });
  expect(trial.state.results.s).toBeUndefined();
  scores(trial, '丙', 80, 80);
  expect(trial.state.results.s).toMatchObject({ result: '60.00' });
});

test('sent back to it, everyone scores once more; the old sheets do not count', () => {
  const trial = new Trial([scoring(three), work('f', '丁')]);
  for (const who of three) scores(trial, who, 50, 50);
  trial.returns('丁', 'f', 's', 'again');
  expect(trial.open).toEqual({ s: three });
  expect(trial.state.results.s).toBeUndefined();
  for (const who of three) scores(trial, who, 90, 90);
  expect(trial.state.results.s).toMatchObject({
    result: '90.00',
    totals: ['90.00', '90.00', '90.00'],
  });
});

test('overdue, an expert is reminded; the others’ sheets alone never become the result', () => {
  const trial = new Trial([scoring(three, { deadline: { period: { amount: 1, unit: 'day' } } })]);
  scores(trial, '甲', 1, 1);
  trial.passes('20 days');
  expect(trial.told('task.overdue')).toEqual(['乙', '丙']);
  expect(trial.state.results.s).toBeUndefined();
});

test('the form has indicators, and dropping leaves a sheet', () => {
  const settings = { participants: by('甲'), form: sheet };
  expect(settingsProblems(score, settings)).toEqual([]);
  expect(settingsProblems(score, { ...settings, form: { form: 'f', view: 'fill' } })).toEqual([
    'score.indicators /form',
  ]);
  const drop = { from: 2, highest: 1, lowest: 1 };
  expect(settingsProblems(score, { ...settings, drop })).toEqual(['score.drop /drop']);
});

describe('without names', () => {
  const rule = { ...defaultScoreRule, indicators: [{ key: '需求', weight: 1 }] };
  const sheets = [72, 95, 81, 85, 90].map((score, index) => ({
    key: `p${index}`,
    by: { id: `p${index}`, name: `张${index}` },
    scores: [score],
    submission: `s${index}`,
  }));

  test('a result without names keeps every figure, and no sheet can be told by its place', () => {
    const result = {
      ...decideScore(
        rule,
        sheets.map(({ scores }) => ({ scores })),
      ),
      score: 85.33,
      rule,
      sheets,
    };
    const told = unnamed(result) as typeof result;
    expect(JSON.stringify(told)).not.toMatch(/张|p\d|s\d/);
    expect(told).toMatchObject({ result: result.result, score: 85.33, dropped: result.dropped });
    expect(told.sheets.map(({ scores }) => scores[0])).toEqual([95, 90, 85, 81, 72]);
    expect(told.steps.find(({ type }) => type === 'drop')).toMatchObject({
      highest: [0],
      lowest: [4],
    });
  });
});
