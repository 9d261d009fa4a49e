import { expect, test } from 'vitest';
import { block, by, lane, settingsProblems, step, Trial } from '../../testing/index.ts';
import { end } from './index.ts';

const after = step('g', 'fill', { participants: by('乙') });
const finish = (phase: string, outcome?: string) =>
  step('e', 'end', { phase, ...(outcome ? { outcome: { 'zh-CN': outcome } } : {}) });
const when = (condition: string, last: ReturnType<typeof finish>) =>
  step(
    'size',
    'branch',
    {},
    { blocks: [block('out', [last], { when: condition }), block('on', [])] },
  );

test('completes the case; nothing can be done with it any more', () => {
  const trial = new Trial([step('f', 'fill', { participants: by('甲') })]);
  trial.does('甲', 'submit', 'f');
  expect(trial.state.phase).toBe('completed');
  expect(trial.does('甲', 'withdraw', 'f')).toEqual(['case.closed']);
  expect(trial.does('管理员', 'terminate', '', { reason: '停' })).toEqual(['case.closed']);
});

test('ends a case early as refused, with what it came to in words', () => {
  const trial = new Trial([when('n > 10', finish('refused', '{{ n }} 件超出上限')), after], {
    data: { n: 11 },
  });
  expect(trial.state).toMatchObject({ phase: 'refused', outcome: '11 件超出上限', tasks: {} });
  expect(trial.last.at(-1)).toEqual({
    type: 'EndCase',
    phase: 'refused',
    outcome: '11 件超出上限',
  });
});

test('is passed by where it stands in a block that is not taken', () => {
  const trial = new Trial([when('n > 10', finish('refused')), after], { data: { n: 1 } });
  expect(trial.open).toEqual({ g: ['乙'] });
});

test('ends everything that is open beside it', () => {
  const side = step(
    'p',
    'parallel',
    { join: 'all' },
    {
      blocks: [
        lane('x', [step('f', 'fill', { participants: by('甲') }), finish('completed')]),
        lane('y', [after]),
        lane('z', [step('w', 'wait', { until: 'period', period: { amount: 1, unit: 'day' } })]),
      ],
    },
  );
  const trial = new Trial([side]);
  trial.does('甲', 'submit', 'f');
  expect(trial.state).toMatchObject({ phase: 'completed', tasks: {}, timers: [] });
  const closed = trial.last.flatMap((one) => (one.type === 'CloseTask' ? [one.as] : []));
  expect(closed).toEqual(['done', 'cancelled']);
});

test('words that cannot be filled in stop the case instead of ending it without them', () => {
  const trial = new Trial([when('true', finish('refused', '{{ n + 1 }} 件'))], {
    data: { n: null },
  });
  expect(trial.state.phase).toBe('running');
  expect(trial.incidents).toEqual(['expression.failed']);
});

test('the settings say how the case ends', () => {
  expect(settingsProblems(end, { phase: 'completed' })).toEqual([]);
  expect(settingsProblems(end, { phase: 'cancelled' })).toEqual(['shape.oneOf /phase']);
});
