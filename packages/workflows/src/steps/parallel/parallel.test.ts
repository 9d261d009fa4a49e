import { describe, expect, test } from 'vitest';
import { by, lane, settingsProblems, step, Trial } from '../../testing/index.ts';
import { parallel } from './index.ts';

const work = (id: string, ...people: string[]) => step(id, 'fill', { participants: by(...people) });
const side = (settings: Record<string, unknown>, ...lanes: ReturnType<typeof lane>[]) =>
  step('p', 'parallel', settings, { blocks: lanes });
const three = (settings: Record<string, unknown>) =>
  side(
    settings,
    lane('x', [work('fx', '甲')]),
    lane('y', [work('fy', '乙'), work('fz', '乙')]),
    lane('z', [work('fw', '丙')]),
  );

test('all blocks begin at the same time', () => {
  expect(new Trial([three({ join: 'all' })]).open).toEqual({
    fx: ['甲'],
    fy: ['乙'],
    fw: ['丙'],
  });
});

describe('all', () => {
  test('goes on when the last block is done', () => {
    const trial = new Trial([three({ join: 'all' }), work('after', '丁')]);
    for (const [who, at] of [
      ['甲', 'fx'],
      ['丙', 'fw'],
      ['乙', 'fy'],
    ] as const)
      trial.does(who, 'submit', at);
    expect(trial.open).toEqual({ fz: ['乙'] });
    trial.does('乙', 'submit', 'fz');
    expect(trial.open).toEqual({ after: ['丁'] });
  });

  test('blocks without steps are done at once', () => {
    const empty = side({ join: 'all' }, lane('x', []), lane('y', []));
    expect(new Trial([empty]).state.phase).toBe('completed');
  });
});

describe('any', () => {
  test('the first block that is done decides; the others are cancelled and told by whom', () => {
    const trial = new Trial([three({ join: 'any' }), work('after', '丁')]);
    trial.does('甲', 'submit', 'fx');
    expect(trial.open).toEqual({ after: ['丁'] });
    expect(trial.said('task.cancelledByOther')).toMatchObject({
      people: [{ name: '乙' }, { name: '丙' }],
      by: { name: '甲' },
    });
    expect(trial.does('乙', 'submit', 'fy')).toEqual(['task.closed']);
  });

  test('a block that is half done is not done', () => {
    const trial = new Trial([three({ join: 'any' })]);
    trial.does('乙', 'submit', 'fy');
    expect(trial.open).toEqual({ fx: ['甲'], fz: ['乙'], fw: ['丙'] });
  });

  test('clocks, calls and incidents of the others are cancelled with them', () => {
    const busy = side(
      { join: 'any' },
      lane('x', [work('fx', '甲')]),
      lane('y', [step('w', 'wait', { until: 'period', period: { amount: 9, unit: 'day' } })]),
      lane('z', [step('c', 'connector', { connector: 'echo', input: '1' })]),
      lane('u', [step('f', 'fill', { participants: { who: [{ type: 'role', role: 'no' }] } })]),
    );
    const trial = new Trial([busy, work('after', '丁')]);
    expect(trial.state).toMatchObject({ incidents: [{ code: 'people.none' }] });
    trial.does('甲', 'submit', 'fx');
    expect(trial.state).toMatchObject({ timers: [], effects: {}, incidents: [] });
    expect(trial.when({ connector: 'c', answers: 1 })).toEqual([]);
    expect(trial.last).toEqual([]);
  });

  test('taken back, only the block that decided is open again', () => {
    const trial = new Trial([three({ join: 'any' }), work('after', '丁')]);
    trial.does('甲', 'submit', 'fx');
    expect(trial.does('甲', 'withdraw', 'fx')).toEqual([]);
    expect(trial.open).toEqual({ fx: ['甲'] });
    trial.does('甲', 'submit', 'fx');
    expect(trial.open).toEqual({ after: ['丁'] });
  });
});

describe('count', () => {
  test('goes on when so many blocks are done', () => {
    const trial = new Trial([three({ join: 'count', count: 2 }), work('after', '丁')]);
    trial.does('甲', 'submit', 'fx');
    expect(trial.open).toEqual({ fy: ['乙'], fw: ['丙'] });
    trial.does('丙', 'submit', 'fw');
    expect(trial.open).toEqual({ after: ['丁'] });
  });

  test('more than there are means all of them', () => {
    const trial = new Trial([side({ join: 'count', count: 9 }, lane('x', []), lane('y', []))]);
    expect(trial.state.phase).toBe('completed');
  });
});

test('an approval refused in one block ends the case, whatever is open in the others', () => {
  const approve = step('a', 'approval', { participants: by('甲'), mode: 'all' });
  const trial = new Trial([
    side({ join: 'all' }, lane('x', [approve]), lane('y', [work('f', '乙')])),
  ]);
  trial.refuses('甲', 'a');
  expect(trial.state).toMatchObject({ phase: 'refused', tasks: {} });
});

test('sent straight back out of one block to before it, all blocks wait and then go on as they were', () => {
  const trial = new Trial([three({ join: 'all' }), work('after', '丁')]);
  trial.does('丙', 'submit', 'fw');
  trial.returns('乙', 'fy', 'apply', 'straight-back');
  expect(trial.open).toEqual({ apply: ['申请人'] });
  expect(trial.does('甲', 'submit', 'fx')).toEqual(['task.suspended']);
  trial.submits('申请人', 'apply');
  expect(trial.open).toEqual({ fx: ['甲'], fy: ['乙'] });
});

test('what is called outside while the blocks wait is taken up when they go on', () => {
  const call = step('c', 'connector', { connector: 'echo', input: '1' });
  const trial = new Trial([
    side({ join: 'all' }, lane('x', [call]), lane('y', [work('fy', '乙')])),
    work('after', '丁'),
  ]);
  trial.returns('乙', 'fy', 'apply', 'straight-back');
  trial.when({ connector: 'c', answers: 7 });
  expect(trial.state.results.c).toBeUndefined();
  trial.submits('申请人', 'apply');
  expect(trial.state.results.c).toBe(7);
  trial.does('乙', 'submit', 'fy');
  expect(trial.open).toEqual({ after: ['丁'] });
});

test('by count, the settings say how many', () => {
  expect(settingsProblems(parallel, { join: 'all' })).toEqual([]);
  expect(settingsProblems(parallel, { join: 'count' })).toEqual(['parallel.count /count']);
  expect(settingsProblems(parallel, { join: 'count', count: 0 })).toEqual(['shape.minimum /count']);
});
