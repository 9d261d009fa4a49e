import { expect, test } from 'vitest';
import { by, lane, settingsProblems, step, Trial } from '../../testing/index.ts';
import type { StepDefinition } from '../../definition/index.ts';
import { repeat } from './index.ts';

const form = { form: 'f', view: 'fill' };
const check = step('f', 'fill', { participants: by('甲'), form });
const after = step('g', 'fill', { participants: by('乙') });
const again = (settings: Record<string, unknown>, steps: StepDefinition[] = [check]) =>
  step('r', 'repeat', { maxRounds: 3, ...settings }, { blocks: [lane('l', steps)], key: '复查' });

test('the steps are gone through once, then again until the condition holds', () => {
  const trial = new Trial([again({ until: 'n > 5' })], { data: { n: 9 } });
  trial.submits('甲', 'f', { n: 1 });
  expect(trial.open).toEqual({ f: ['甲'] });
  expect(trial.said('repeat.again')).toEqual({ round: 2 });
  trial.submits('甲', 'f', { n: 6 });
  expect(trial.state).toMatchObject({ phase: 'completed', results: { r: { rounds: 2 } } });
});

test('conditions and steps inside read the round, counted from one', () => {
  const told = step('t', 'notify', { to: by('乙').who, text: { 'zh-CN': '第{{ round }}轮' } });
  const trial = new Trial([again({ until: 'round >= 2' }, [told])]);
  const texts = trial.last.flatMap((command) =>
    command.type === 'Log' && command.code === 'notify.sent' ? [command.params.text] : [],
  );
  expect(texts).toMatchObject([{ 'zh-CN': '第1轮' }, { 'zh-CN': '第2轮' }]);
  expect(trial.state.results.r).toEqual({ rounds: 2 });
});

test('when the rounds are used up the case stops visibly; skipping goes on', () => {
  const trial = new Trial([again({ until: 'n > 5', maxRounds: 2 }), after]);
  trial.submits('甲', 'f', { n: 1 });
  trial.submits('甲', 'f', { n: 1 });
  expect(trial.incidents).toEqual(['repeat.exhausted']);
  expect(trial.open).toEqual({});
  expect(trial.resolves('r', 'retry')).toEqual([]);
  expect(trial.incidents).toEqual(['repeat.exhausted']);
  trial.resolves('r', 'skip');
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('or goes on and says so, where the settings want that', () => {
  const trial = new Trial([again({ until: 'false', maxRounds: 1, exhausted: 'continue' }), after]);
  trial.submits('甲', 'f', { n: 1 });
  expect(trial.open).toEqual({ g: ['乙'] });
  expect(trial.state.results.r).toEqual({ rounds: 1, exhausted: true });
});

test('a condition that cannot be told stops the case instead of going round', () => {
  const trial = new Trial([again({ until: 'n > 5' })]);
  trial.submits('甲', 'f', { n: null });
  expect(trial.incidents).toEqual(['expression.failed']);
});

test('a round that was done can be taken back while nobody acted in the next', () => {
  const trial = new Trial([again({ until: 'n > 5' })]);
  trial.submits('甲', 'f', { n: 1 });
  expect(trial.does('甲', 'withdraw', 'f')).toEqual([]);
  trial.submits('甲', 'f', { n: 6 });
  expect(trial.state.results.r).toEqual({ rounds: 1 });
});

test('sent back into it, the last round is done again and counted as that round', () => {
  const trial = new Trial([again({ until: 'n > 5' }), after]);
  trial.submits('甲', 'f', { n: 1 });
  trial.submits('甲', 'f', { n: 6 });
  trial.returns('乙', 'g', 'f', 'again');
  expect(trial.task('f').path).toEqual([{ step: 'r', index: 1 }]);
  trial.submits('甲', 'f', { n: 7 });
  expect(trial.state.results.r).toEqual({ rounds: 2 });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('the same inside an item of a for-each', () => {
  const each = step(
    'each',
    'for-each',
    { from: 'list', items: ['东', '西'], order: 'sequence' },
    { blocks: [lane('m', [again({ until: 'n > 5' }), after])] },
  );
  const trial = new Trial([each]);
  trial.submits('甲', 'f', { n: 1 });
  trial.submits('甲', 'f', { n: 6 });
  trial.returns('乙', 'g', 'f', 'again');
  expect(trial.task('f').path).toEqual([
    { step: 'each', index: 0 },
    { step: 'r', index: 1 },
  ]);
});

test('a correction straight back begins no further round', () => {
  const trial = new Trial([again({ until: 'n > 5' }), after]);
  trial.submits('甲', 'f', { n: 6 });
  trial.returns('乙', 'g', 'f', 'straight-back');
  trial.submits('甲', 'f', { n: 2 });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('the settings bound the rounds', () => {
  expect(settingsProblems(repeat, { until: 'true', maxRounds: 100 })).toEqual([]);
  expect(settingsProblems(repeat, { until: 'true', maxRounds: 101 })).toEqual([
    'shape.maximum /maxRounds',
  ]);
  expect(settingsProblems(repeat, { until: '', maxRounds: 1 })).toEqual(['shape.minLength /until']);
});
