import { describe, expect, test } from 'vitest';
import { by, settingsProblems, step, Trial } from '../../testing/index.ts';
import { fill } from './index.ts';

const work = (id: string, people: string[], more: Record<string, unknown> = {}) =>
  step(id, 'fill', { participants: by(...people), ...more });
const each = (id: string, people: string[], more: Record<string, unknown> = {}) =>
  step(id, 'fill', { participants: { ...by(...people), pool: false }, ...more });

describe('a pool', () => {
  test('one task for all of them; whoever does it does it for all', () => {
    const trial = new Trial([work('f', ['甲', '乙'])]);
    expect(Object.keys(trial.state.tasks)).toHaveLength(1);
    expect(trial.open).toEqual({ f: ['甲', '乙'] });
    trial.does('乙', 'submit', 'f');
    expect(trial.state.results.f).toEqual({ by: [{ id: '乙', name: '乙' }] });
    expect(trial.state.phase).toBe('completed');
  });

  test('taken back, it is open for the one who did it', () => {
    const trial = new Trial([work('f', ['甲', '乙']), work('g', ['丙'])]);
    trial.does('乙', 'submit', 'f');
    expect(trial.does('甲', 'withdraw', 'f')).toEqual(['withdraw.notYours']);
    expect(trial.does('乙', 'withdraw', 'f')).toEqual([]);
    expect(trial.open).toEqual({ f: ['乙'] });
    expect(trial.state.results.f).toBeUndefined();
  });
});

describe('a task each', () => {
  test('goes on when everyone has done theirs', () => {
    const trial = new Trial([each('f', ['甲', '乙'])]);
    trial.does('甲', 'submit', 'f');
    expect(trial.open).toEqual({ f: ['乙'] });
    trial.does('乙', 'submit', 'f');
    expect(trial.state.results.f).toMatchObject({ by: [{ name: '甲' }, { name: '乙' }] });
  });

  test('one takes back their own while the others are at work', () => {
    const trial = new Trial([each('f', ['甲', '乙', '丙'])]);
    trial.does('甲', 'submit', 'f');
    trial.does('乙', 'submit', 'f');
    trial.does('甲', 'withdraw', 'f');
    expect(trial.open).toEqual({ f: ['甲', '丙'] });
    trial.does('丙', 'submit', 'f');
    trial.does('甲', 'submit', 'f');
    expect(trial.state.phase).toBe('completed');
  });
});

describe('who', () => {
  const nobody = { who: [{ type: 'role', role: 'nobody' }] };

  test('nobody found stops the case visibly; it never goes on by itself', () => {
    const trial = new Trial([step('f', 'fill', { participants: nobody })]);
    expect(trial.incidents).toEqual(['people.none']);
    trial.passes('30 days');
    expect(trial.state.phase).toBe('running');
    expect(trial.resolves('f', 'retry')).toEqual([]);
    expect(trial.incidents).toEqual(['people.none']);
    expect(trial.resolves('f', 'assign', { people: ['戊'] })).toEqual([]);
    expect(trial.open).toEqual({ f: ['戊'] });
    expect(trial.task('f').because).toBe('管理员指定');
  });

  test('or goes to those named for that, and says so', () => {
    const participants = { ...nobody, empty: { type: 'fallback', who: by('丁').who } };
    const trial = new Trial([step('f', 'fill', { participants })]);
    expect(trial.open).toEqual({ f: ['丁'] });
    expect(trial.logs).toContain('people.fallback');
  });

  test('work is no decision: the applicant may do it, unless the settings keep them out', () => {
    const own = new Trial([work('f', ['申请人'])]);
    expect(own.open).toEqual({ f: ['申请人'] });
    const out = { ...by('申请人', '甲'), applicant: 'exclude' };
    expect(new Trial([step('f', 'fill', { participants: out })]).open).toEqual({ f: ['甲'] });
    const up = { ...by('申请人'), applicant: 'superior' };
    const trial = new Trial([step('f', 'fill', { participants: up })]);
    expect(trial.open).toEqual({ f: ['乙'] });
    expect(trial.logs).toContain('people.superior');
  });

  test('more than fifty people are refused as a step', () => {
    const crowd = Array.from({ length: 51 }, (_, index) => ({
      name: `居民${index}`,
      unit: '社区',
      roles: ['crowd'],
    }));
    const applicant = { name: '申请人', unit: '社区' };
    const participants = { who: [{ type: 'role', role: 'crowd' }] };
    const given = { people: [applicant, ...crowd] };
    const trial = new Trial([step('f', 'fill', { participants })], { given });
    expect(trial.incidents).toEqual(['limit.participants']);
  });

  test('a substitute does it in the name of who was asked', () => {
    const trial = new Trial([work('f', ['甲'])]);
    expect(trial.does('乙', 'submit', 'f')).toEqual(['actor.notAssignee']);
    trial.does('乙', 'submit', 'f', { for: '甲' });
    expect(trial.state.results.f).toMatchObject({ by: [{ name: '甲' }] });
    expect(trial.said('action.submit')).toMatchObject({ by: { name: '乙' } });
  });

  test('given away (转办), the other holds it alone; an administrator gives it to anyone', () => {
    const trial = new Trial([work('f', ['甲', '乙'])]);
    trial.does('甲', 'transfer', 'f', { to: '丙', opinion: '请办理' });
    expect(trial.open).toEqual({ f: ['丙'] });
    expect(trial.does('乙', 'submit', 'f')).toEqual(['actor.notAssignee']);
    expect(trial.does('甲', 'reassign', 'f', { to: '丁', reason: '换人' })).toEqual([
      'actor.notAdministrator',
    ]);
    trial.does('管理员', 'reassign', 'f', { to: ['丁', '戊'], reason: '换人' });
    expect(trial.open).toEqual({ f: ['丁', '戊'] });
  });
});

describe('refused', () => {
  test('there is no disagreeing with work', () => {
    const trial = new Trial([work('f', ['甲'])]);
    expect(trial.refuses('甲', 'f')).toEqual(['action.notAllowed']);
  });

  test('a form that can be filled in comes with it; one that is only read does not', () => {
    const trial = new Trial([
      work('f', ['甲'], { form: { form: 'f', view: 'fill' } }),
      work('g', ['甲'], { form: { form: 'f', view: 'read' } }),
    ]);
    expect(trial.does('甲', 'submit', 'f')).toEqual(['submission.required']);
    expect(trial.submits('甲', 'f', { n: 1 })).toEqual([]);
    expect(trial.does('甲', 'submit', 'g')).toEqual([]);
  });

  test('an opinion where the settings want one', () => {
    const trial = new Trial([work('f', ['甲'], { opinion: 'required' })]);
    expect(trial.does('甲', 'submit', 'f', { opinion: ' ' })).toEqual(['opinion.required']);
    expect(trial.does('甲', 'submit', 'f', { opinion: '已打款' })).toEqual([]);
  });

  test('giving away and taking back where the settings forbid it', () => {
    const actions = { transfer: false, withdraw: false };
    const trial = new Trial([work('f', ['甲'], { actions }), work('g', ['丙'])]);
    expect(trial.does('甲', 'transfer', 'f', { to: '丙' })).toEqual(['transfer.notAllowed']);
    trial.does('甲', 'submit', 'f');
    expect(trial.does('甲', 'withdraw', 'f')).toEqual(['withdraw.notAllowed']);
  });
});

test('overdue tells those who are late and those named, and decides nothing', () => {
  const deadline = {
    period: { amount: 2, unit: 'workingDay' },
    reminders: [{ amount: 1, unit: 'workingDay' }],
    escalate: [{ after: { amount: 1, unit: 'day' }, who: by('丁').who }],
  };
  const trial = new Trial([work('f', ['甲'], { deadline })]);
  expect(trial.task('f').due).toMatchObject({ day: '2026-03-04', provisional: false });
  trial.when({ until: '2026-03-04T08:00:00+08:00' });
  expect(trial.told('task.dueSoon')).toEqual(['甲']);
  trial.when({ until: '2026-03-07T08:00:00+08:00' });
  expect(trial.told('task.overdue')).toEqual(['甲']);
  expect(trial.told('task.escalated')).toEqual(['丁']);
  expect(trial.open).toEqual({ f: ['甲'] });
  trial.does('甲', 'submit', 'f');
  expect(trial.state.timers).toEqual([]);
});

test('those who are told when it is overdue may be named in the form', () => {
  const who = [{ type: 'field', form: 'f', field: 'who' }];
  const deadline = {
    period: { amount: 1, unit: 'day' },
    escalate: [{ after: { amount: 1, unit: 'day' }, who }],
  };
  const trial = new Trial([work('f', ['甲'], { deadline })], { data: { who: '丁' } });
  trial.passes('9 days');
  expect(trial.told('task.escalated')).toEqual(['丁']);
});

test('sent back to it, each of those who did it does it again', () => {
  const trial = new Trial([each('f', ['甲', '乙']), work('g', ['丙'])]);
  trial.does('甲', 'submit', 'f');
  trial.does('乙', 'submit', 'f');
  trial.returns('丙', 'g', 'f', 'straight-back');
  expect(trial.open).toEqual({ f: ['甲', '乙'] });
  trial.does('甲', 'submit', 'f');
  trial.does('乙', 'submit', 'f');
  expect(trial.open).toEqual({ g: ['丙'] });
});

test('the settings name people', () => {
  expect(settingsProblems(fill, {})).toEqual(['shape.required ']);
  expect(settingsProblems(fill, { participants: { who: [] } })).toEqual([
    'shape.minItems /participants/who',
  ]);
  expect(settingsProblems(fill, { participants: by('甲') })).toEqual([]);
});
