import { describe, expect, test } from 'vitest';
import { block, by, lane, step, Trial } from '../testing/index.ts';

const approve = (id: string, ...people: string[]) =>
  step(id, 'approval', { participants: by(...people), mode: 'all' });
const fill = (id: string, ...people: string[]) => step(id, 'fill', { participants: by(...people) });
const parallel = (id: string, ...lanes: ReturnType<typeof lane>[]) =>
  step(id, 'parallel', { join: 'all' }, { blocks: lanes });

describe('sent back, straight back', () => {
  test('a joint approval waits as it stands and comes back to exactly those who had not answered', () => {
    const trial = new Trial([approve('a', '甲', '乙', '丙')]);
    trial.agrees('甲', 'a');
    expect(trial.returns('乙', 'a', 'apply', 'straight-back')).toEqual([]);
    expect(trial.open).toEqual({ apply: ['申请人'] });
    expect(trial.task('apply')).toMatchObject({
      corrections: [{ field: 'n', remark: '请核对' }],
      returned: { by: { name: '乙' }, opinion: '请补正', step: 'a' },
    });
    expect(trial.agrees('丙', 'a')).toEqual(['task.suspended']);
    trial.does('申请人', 'submit', 'apply', { data: { n: 2 } });
    expect(trial.open).toEqual({ a: ['乙', '丙'] });
    expect(trial.task('a', '乙').revision).toBeGreaterThan(1);
    trial.agrees('乙', 'a');
    trial.agrees('丙', 'a');
    expect(trial.state.phase).toBe('completed');
  });

  test('out of a pool it comes back to the one who sent back', () => {
    const trial = new Trial([fill('f', '甲', '乙')]);
    trial.returns('乙', 'f', 'apply', 'straight-back');
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.open).toEqual({ f: ['乙'] });
  });

  test('what was seen before is stale', () => {
    const trial = new Trial([approve('a', '甲')]);
    trial.returns('甲', 'a', 'apply', 'straight-back');
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.does('甲', 'agree', 'a', { stale: true })).toEqual(['task.stale']);
  });

  test('the clock stands still meanwhile, reminders move along', () => {
    const deadline = {
      period: { amount: 3, unit: 'workingDay' },
      reminders: [{ amount: 1, unit: 'workingDay' }],
    };
    const participants = by('甲');
    const trial = new Trial([step('a', 'approval', { participants, mode: 'all', deadline })]);
    expect(trial.task('a').due?.day).toBe('2026-03-05');
    trial.returns('甲', 'a', 'apply', 'straight-back');
    expect(trial.task('a').due?.pausedAt).toBeDefined();
    trial.when({ after: '10 workingDays' });
    expect(trial.logs).toEqual([]);
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.task('a').due).toMatchObject({ day: '2026-03-19', stoodStill: 10 });
    trial.when({ until: '2026-03-19T12:00:00+08:00' });
    expect(trial.logs).toEqual(['timer.reminder']);
    trial.when({ until: '2026-03-20T12:00:00+08:00' });
    expect(trial.logs).toEqual(['timer.overdue']);
  });

  test('a correction can itself be sent back further, and both come back in turn', () => {
    const trial = new Trial([fill('f', '丙'), approve('a', '甲')]);
    trial.does('丙', 'submit', 'f');
    trial.returns('甲', 'a', 'f', 'straight-back');
    expect(trial.open).toEqual({ f: ['丙'] });
    trial.returns('丙', 'f', 'apply', 'straight-back');
    expect(trial.open).toEqual({ apply: ['申请人'] });
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.open).toEqual({ f: ['丙'] });
    trial.does('丙', 'submit', 'f');
    expect(trial.open).toEqual({ a: ['甲'] });
  });

  test('the correction can be taken back; what waited waits again', () => {
    const trial = new Trial([approve('a', '甲', '乙')]);
    trial.agrees('甲', 'a');
    trial.returns('乙', 'a', 'apply', 'straight-back');
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.does('申请人', 'withdraw', 'apply')).toEqual([]);
    expect(trial.open).toEqual({ apply: ['申请人'] });
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.open).toEqual({ a: ['乙'] });
  });

  test('into a finished parallel block: that step only, then back past the block', () => {
    const trial = new Trial([
      parallel('p', lane('x', [fill('fx', '丙')]), lane('y', [fill('fy', '丁'), fill('fz', '丁')])),
      approve('a', '甲'),
    ]);
    trial.does('丙', 'submit', 'fx');
    trial.does('丁', 'submit', 'fy');
    trial.does('丁', 'submit', 'fz');
    expect(trial.task('a').returnTo).toEqual(['fz', 'fy', 'fx', 'apply']);
    trial.returns('甲', 'a', 'fy', 'straight-back');
    expect(trial.open).toEqual({ fy: ['丁'] });
    trial.does('丁', 'submit', 'fy');
    expect(trial.open).toEqual({ a: ['甲'] });
  });
});

describe('sent back, every step again', () => {
  test('what came after is cancelled and asked anew, a joint approval of everybody', () => {
    const trial = new Trial([fill('f', '丙'), approve('a', '甲', '乙')]);
    trial.does('丙', 'submit', 'f');
    trial.agrees('甲', 'a');
    trial.returns('乙', 'a', 'apply', 'again');
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.open).toEqual({ f: ['丙'] });
    trial.does('丙', 'submit', 'f');
    expect(trial.open).toEqual({ a: ['甲', '乙'] });
  });

  test('a pool step goes back to whoever handled it', () => {
    const trial = new Trial([fill('f', '丙', '丁'), approve('a', '甲')]);
    trial.does('丁', 'submit', 'f');
    trial.returns('甲', 'a', 'f', 'again');
    expect(trial.open).toEqual({ f: ['丁'] });
  });

  test('from inside a parallel block to before it: the whole block is cancelled and begins again', () => {
    const trial = new Trial([
      parallel('p', lane('x', [fill('fx', '丙')]), lane('y', [approve('a', '甲')])),
    ]);
    trial.does('丙', 'submit', 'fx');
    trial.returns('甲', 'a', 'apply', 'again');
    expect(trial.open).toEqual({ apply: ['申请人'] });
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.open).toEqual({ fx: ['丙'], a: ['甲'] });
  });

  test('inside one lane of a parallel block the other lane is left alone', () => {
    const trial = new Trial([
      parallel(
        'p',
        lane('x', [fill('fx', '丙')]),
        lane('y', [fill('fy', '丁'), approve('a', '甲')]),
      ),
    ]);
    trial.does('丁', 'submit', 'fy');
    expect(trial.task('a').returnTo).toEqual(['fy', 'apply']);
    trial.returns('甲', 'a', 'fy', 'again');
    expect(trial.open).toEqual({ fx: ['丙'], fy: ['丁'] });
  });

  test('into a finished parallel block: its other lanes stay done', () => {
    const trial = new Trial([
      parallel('p', lane('x', [fill('fx', '丙')]), lane('y', [fill('fy', '丁'), fill('fz', '戊')])),
      approve('a', '甲'),
    ]);
    trial.does('丙', 'submit', 'fx');
    trial.does('丁', 'submit', 'fy');
    trial.does('戊', 'submit', 'fz');
    trial.returns('甲', 'a', 'fy', 'again');
    expect(trial.open).toEqual({ fy: ['丁'] });
    trial.does('丁', 'submit', 'fy');
    expect(trial.open).toEqual({ fz: ['戊'] });
    trial.does('戊', 'submit', 'fz');
    expect(trial.open).toEqual({ a: ['甲'] });
  });

  test('conditions are asked anew with the corrected values', () => {
    const size = step(
      'size',
      'branch',
      {},
      {
        blocks: [
          block('large', [approve('big', '乙')], { when: 'n > 10' }),
          block('small', [approve('a', '甲')]),
        ],
      },
    );
    const trial = new Trial([size], { data: { n: 1 } });
    expect(trial.open).toEqual({ a: ['甲'] });
    trial.returns('甲', 'a', 'apply', 'again');
    trial.does('申请人', 'submit', 'apply', { data: { n: 11 } });
    expect(trial.open).toEqual({ big: ['乙'] });
  });

  test('while a correction waits for another, again throws both away', () => {
    const trial = new Trial([fill('f', '丙'), approve('a', '甲')]);
    trial.does('丙', 'submit', 'f');
    trial.returns('甲', 'a', 'f', 'straight-back');
    trial.returns('丙', 'f', 'apply', 'again');
    trial.does('申请人', 'submit', 'apply', { data: {} });
    expect(trial.open).toEqual({ f: ['丙'] });
    expect(Object.keys(trial.state.tasks)).toHaveLength(1);
  });
});

describe('where one may send back to', () => {
  test('only steps on the way actually taken', () => {
    const size = step(
      'size',
      'branch',
      {},
      {
        blocks: [
          block('large', [fill('big', '乙')], { when: 'n > 10' }),
          block('small', [fill('little', '丙')]),
        ],
      },
    );
    const trial = new Trial([size, approve('a', '甲')], { data: { n: 1 } });
    trial.does('丙', 'submit', 'little');
    expect(trial.task('a').returnTo).toEqual(['little', 'apply']);
    expect(trial.returns('甲', 'a', 'big', 'again')).toEqual(['return.target']);
  });

  test('not to a step that stands beside it', () => {
    const trial = new Trial([
      parallel(
        'p',
        lane('x', [fill('fx', '丙')]),
        lane('y', [fill('fy', '丁'), approve('a', '甲')]),
      ),
    ]);
    trial.does('丙', 'submit', 'fx');
    trial.does('丁', 'submit', 'fy');
    expect(trial.returns('甲', 'a', 'fx', 'again')).toEqual(['return.target']);
  });

  test('settings can forbid it, or say how it goes on', () => {
    const settings = { participants: by('甲'), mode: 'all' };
    const never = new Trial([step('a', 'approval', { ...settings, actions: { return: false } })]);
    expect(never.task('a').actions).not.toContain('return');
    expect(never.returns('甲', 'a', 'apply', 'again')).toEqual(['action.notAllowed']);
    const straight = new Trial([
      step('a', 'approval', { ...settings, actions: { resume: 'straight-back' } }),
    ]);
    expect(straight.returns('甲', 'a', 'apply', 'again')).toEqual(['return.resume']);
    expect(straight.returns('甲', 'a', 'apply', 'straight-back')).toEqual([]);
  });
});
