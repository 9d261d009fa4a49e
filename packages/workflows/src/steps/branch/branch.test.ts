import { expect, test } from 'vitest';
import { lintProcedure } from '../../definition/index.ts';
import {
  block,
  bundleOf,
  by,
  lane,
  registries,
  start,
  step,
  Trial,
  end,
} from '../../testing/index.ts';

const work = (id: string, who: string) => step(id, 'fill', { participants: by(who) });
const size = (...blocks: ReturnType<typeof block>[]) => step('size', 'branch', {}, { blocks });

test('the first block whose condition holds is taken, though a later one holds too', () => {
  const branch = size(
    block('huge', [work('h', '甲')], { when: 'n > 100' }),
    block('large', [work('l', '乙')], { when: 'n > 10' }),
    block('small', [work('s', '丙')]),
  );
  expect(new Trial([branch], { data: { n: 200 } }).open).toEqual({ h: ['甲'] });
  expect(new Trial([branch], { data: { n: 11 } }).open).toEqual({ l: ['乙'] });
});

test('the block for other cases is taken when none holds, wherever it stands', () => {
  const branch = size(
    block('small', [work('s', '丙')]),
    block('large', [work('l', '乙')], { when: 'n > 10' }),
  );
  const trial = new Trial([branch], { data: { n: 10 } });
  expect(trial.open).toEqual({ s: ['丙'] });
  expect(trial.said('branch.taken')).toEqual({ block: 'small', condition: null });
});

test('a block without steps is gone through at once', () => {
  const branch = size(block('a', [], { when: 'true' }), block('b', [work('s', '丙')]));
  expect(new Trial([branch]).state.phase).toBe('completed');
});

test('when nothing holds the case stops visibly and is never sent on by a guess', () => {
  const branch = size(block('large', [work('l', '乙')], { when: 'n > 10' }));
  const trial = new Trial([branch, work('f', '甲')], { data: { n: 1 } });
  expect(trial.incidents).toEqual(['branch.none']);
  expect(trial.open).toEqual({});
  expect(trial.resolves('size', 'skip')).toEqual([]);
  expect(trial.open).toEqual({ f: ['甲'] });
});

test('a condition that is neither true nor false stops the case; corrected values let it go on', () => {
  const branch = size(
    block('large', [work('l', '乙')], { when: 'n > 10' }),
    block('small', [work('s', '丙')]),
  );
  const trial = new Trial([work('f', '甲'), branch], { data: {} });
  trial.does('甲', 'submit', 'f');
  expect(trial.incidents).toEqual(['expression.failed']);
  expect(trial.resolves('size', 'assign', { people: ['甲'] })).toEqual(['incident.how']);
  expect(trial.resolves('size', 'skip')).toEqual([]);
  expect(trial.state.phase).toBe('completed');
});

test('a step inside that is sent back to stays in the block that was taken, whatever holds now', () => {
  const fill = step('l', 'fill', {
    participants: by('乙'),
    form: { form: 'f', view: 'fill' },
  });
  const branch = size(
    block('large', [fill], { when: 'n > 10' }),
    block('small', [work('s', '丙')]),
  );
  const trial = new Trial([branch, work('f', '甲')], { data: { n: 11 } });
  trial.submits('乙', 'l', { n: 1 });
  trial.returns('甲', 'f', 'l', 'again');
  expect(trial.open).toEqual({ l: ['乙'] });
  trial.submits('乙', 'l', { n: 1 });
  expect(trial.open).toEqual({ f: ['甲'] });
});

test('a step inside can be taken back after the branch was left', () => {
  const branch = size(block('large', [work('l', '乙')], { when: 'n > 10' }), block('small', []));
  const trial = new Trial([branch, work('f', '甲')], { data: { n: 11 } });
  trial.does('乙', 'submit', 'l');
  expect(trial.does('乙', 'withdraw', 'l')).toEqual([]);
  expect(trial.open).toEqual({ l: ['乙'] });
  trial.does('乙', 'submit', 'l');
  expect(trial.open).toEqual({ f: ['甲'] });
});

test('publishing wants a condition for every block, and exactly one block for other cases', () => {
  const lint = (...blocks: Parameters<typeof size>) => {
    const { procedure, forms } = bundleOf([start, size(...blocks), end]);
    return lintProcedure({ procedure, forms: Object.values(forms), policies: [] }, registries).map(
      ({ code }) => code,
    );
  };
  const large = block('large', [], { when: 'n > 10' });
  expect(lint(large, block('small', []))).toEqual([]);
  expect(lint(large, block('huge', [], { when: 'n > 100' }))).toEqual(['branch.otherwise']);
  expect(lint(block('a', []), block('b', []))).toEqual(['branch.otherwise']);
  expect(lint(lane('a', []), block('b', []))).toEqual(['block.condition']);
  expect(lint(block('a', []))).toEqual(['step.blocks']);
});
