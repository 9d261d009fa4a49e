import { describe, expect, test } from 'vitest';
import { block, by, settingsProblems, step, Trial } from '../../testing/index.ts';
import { connector } from './index.ts';

const after = step('g', 'fill', { participants: by('乙') });
const call = (input = '{ 件数: n }') => step('c', 'connector', { connector: 'echo', input });
const calls = (trial: Trial) =>
  trial.last.flatMap((command) => (command.type === 'CallConnector' ? [command] : []));

test('calls the other system with the computed input and waits for its answer', () => {
  const trial = new Trial([call(), after], { data: { n: 3 } });
  expect(calls(trial)).toMatchObject([{ connector: 'echo', input: { 件数: 3 }, step: 'c' }]);
  trial.passes('30 days');
  expect(trial.open).toEqual({});
  trial.when({ connector: 'c', answers: { ok: true } });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('the answer is its result, which conditions read', () => {
  const size = step(
    'size',
    'branch',
    {},
    { blocks: [block('yes', [after], { when: '核验.ok' }), block('no', [])] },
  );
  const trial = new Trial([{ ...call(), key: '核验' }, size]);
  trial.when({ connector: 'c', answers: { ok: true } });
  expect(trial.state.results.c).toEqual({ ok: true });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('an answer that comes twice counts once', () => {
  const trial = new Trial([call(), call('1')].map((one, index) => ({ ...one, id: `c${index}` })));
  const effect = Object.keys(trial.state.effects)[0];
  trial.when({ connector: 'c0', answers: 1 });
  expect(trial.state.effects).not.toHaveProperty(effect as string);
  const { seq } = trial.state;
  trial.when({ connector: 'c0', answers: 2 });
  expect(trial.state).toMatchObject({ seq, results: { c0: 1 } });
});

describe('when the other system fails', () => {
  const failed = () => {
    const trial = new Trial([call(), after], { data: { n: 3 } });
    trial.when({ connector: 'c', fails: '连接超时' });
    return trial;
  };

  test('the case is not lost: it waits, and shows why', () => {
    const trial = failed();
    expect(trial.state.incidents).toMatchObject([
      { code: 'effect.failed', message: '连接超时', input: { 件数: 3 }, step: 'c' },
    ]);
    trial.when({ connector: 'c', answers: 'late' });
    expect(trial.open).toEqual({});
  });

  test('an administrator tries once more with the same input', () => {
    const trial = failed();
    expect(trial.does('甲', 'resolve', 'c', { how: 'retry', reason: '再试' })).toEqual([
      'actor.notAdministrator',
    ]);
    expect(trial.resolves('c', 'retry')).toEqual([]);
    expect(calls(trial)).toMatchObject([{ input: { 件数: 3 } }]);
    trial.when({ connector: 'c', answers: 1 });
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test('or with a changed input', () => {
    const trial = failed();
    expect(trial.resolves('c', 'change-input')).toEqual(['incident.how']);
    trial.resolves('c', 'change-input', { input: { 件数: 4 } });
    expect(calls(trial)).toMatchObject([{ input: { 件数: 4 } }]);
  });

  test('or goes on without the answer, with a reason', () => {
    const trial = failed();
    expect(trial.resolves('c', 'skip', { reason: ' ' })).toEqual(['reason.required']);
    trial.resolves('c', 'skip');
    expect(trial.open).toEqual({ g: ['乙'] });
    expect(trial.state.results.c).toEqual({ skipped: true });
  });

  test('naming people does not help', () => {
    expect(failed().resolves('c', 'assign', { people: ['甲'] })).toEqual(['incident.how']);
  });
});

test('what was called cannot be taken back: the steps before it stay as they are', () => {
  const trial = new Trial([step('f', 'fill', { participants: by('甲') }), call()]);
  trial.does('甲', 'submit', 'f');
  expect(trial.does('甲', 'withdraw', 'f')).toEqual(['withdraw.tooLate']);
});

test('an input that cannot be computed calls nobody', () => {
  const trial = new Trial([call('n + 1')], { data: { n: null } });
  expect(trial.incidents).toEqual(['expression.failed']);
  expect(trial.state.effects).toEqual({});
});

test('the settings name a connector and an input', () => {
  expect(settingsProblems(connector, { connector: 'echo', input: '1' })).toEqual([]);
  expect(settingsProblems(connector, { connector: 'echo' })).toEqual(['shape.required ']);
});
