import { expect, test } from 'vitest';
import { block, by, settingsProblems, step, Trial } from '../../testing/index.ts';
import { set } from './index.ts';

const put = (...pairs: [string, string][]) => ({
  variables: pairs.map(([name, value]) => ({ name, value })),
});
const after = step('g', 'fill', { participants: by('乙') });

test('puts values under names and goes on at once', () => {
  const trial = new Trial([step('s', 'set', put(['合计', 'n * 2'])), after], { data: { n: 4 } });
  expect(trial.state.variables).toEqual({ 合计: 8 });
  expect(trial.said('set.done')).toEqual({ values: { 合计: 8 } });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('a value may read those before it, and later conditions read them all', () => {
  const size = step(
    'size',
    'branch',
    {},
    { blocks: [block('big', [after], { when: 'c = 30' }), block('small', [])] },
  );
  const pairs = put(['a', 'n + 1'], ['b', 'a * 2'], ['c', 'a + b']);
  const trial = new Trial([step('s', 'set', pairs), size], { data: { n: 9 } });
  expect(trial.state.variables).toEqual({ a: 10, b: 20, c: 30 });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('put again, the later value holds', () => {
  const steps = [step('s', 'set', put(['a', 'n'])), step('t', 'set', put(['a', 'a + 1']))];
  expect(new Trial(steps, { data: { n: 1 } }).state.variables).toEqual({ a: 2 });
});

test('when one value cannot be computed none is put, and the case stops visibly', () => {
  const pairs = put(['a', '1'], ['b', 'n + 1']);
  const trial = new Trial([step('s', 'set', pairs), after], { data: { n: null } });
  expect(trial.incidents).toEqual(['expression.failed']);
  expect(trial.state.variables).toEqual({});
  trial.resolves('s', 'skip');
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('nobody can send back to it', () => {
  const trial = new Trial([step('s', 'set', put(['a', '1'])), after]);
  expect(trial.task('g').returnTo).toEqual(['apply']);
});

test('the settings have at least one value, each with a name', () => {
  expect(settingsProblems(set, put(['a', '1']))).toEqual([]);
  expect(settingsProblems(set, { variables: [] })).toEqual(['shape.minItems /variables']);
  expect(settingsProblems(set, put(['', '1']))).toEqual(['shape.minLength /variables/0/name']);
});
