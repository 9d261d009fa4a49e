import { describe, expect, test } from 'vitest';
import { advance } from '../../core/index.ts';
import { by, settingsProblems, step, Trial } from '../../testing/index.ts';
import { approval } from './index.ts';
import { outcomeOf, type Ballot } from './outcome.ts';

const ask = (mode: string, people: string[], more: Record<string, unknown> = {}) =>
  step('a', 'approval', { participants: by(...people), mode, ...more });

describe('what the answers come to', () => {
  const half = { num: 1, den: 2, strict: true };
  const rows: [string, object, number, string, string][] = [
    ['all: everyone agrees', { mode: 'all' }, 2, 'yy', 'passed'],
    ['all: one is missing', { mode: 'all' }, 2, 'y', 'open'],
    ['all: a refusal decides at once', { mode: 'all' }, 3, 'n', 'refused'],
    ['all: unless all are to be heard', { mode: 'all', decide: 'all' }, 3, 'ny', 'open'],
    ['all: heard all, one refused', { mode: 'all', decide: 'all' }, 3, 'nyy', 'refused'],
    ['any: the first one agrees', { mode: 'any' }, 3, 'y', 'passed'],
    ['any: the first one refuses', { mode: 'any' }, 3, 'n', 'refused'],
    ['sequence: a refusal ends the order', { mode: 'sequence' }, 3, 'yn', 'refused'],
    ['sequence: all in order', { mode: 'sequence' }, 2, 'yy', 'passed'],
    ['more than half of four is three', { mode: 'share', threshold: half }, 4, 'yyn', 'open'],
    ['three of four is more than half', { mode: 'share', threshold: half }, 4, 'yyy', 'passed'],
    [
      'two refusals of four: half is out of reach',
      { mode: 'share', threshold: half },
      4,
      'nn',
      'refused',
    ],
    [
      'half or more: two of four',
      { mode: 'share', threshold: { ...half, strict: false } },
      4,
      'yy',
      'passed',
    ],
    ['share: all are heard', { mode: 'share', threshold: half, decide: 'all' }, 3, 'yy', 'open'],
  ];
  test.each(rows)('%s', (_rule, rule, of, answers, outcome) => {
    const ballots = [...answers].map((letter) => ({ agree: letter === 'y' }) as Ballot);
    expect(outcomeOf(rule as never, of, ballots).outcome).toBe(outcome);
  });
});

describe('会签', () => {
  test('everyone gets a task; the case goes on when all have agreed', () => {
    const trial = new Trial([ask('all', ['甲', '乙'])]);
    expect(trial.open).toEqual({ a: ['甲', '乙'] });
    trial.agrees('甲', 'a');
    expect(trial.open).toEqual({ a: ['乙'] });
    trial.agrees('乙', 'a');
    expect(trial.state.phase).toBe('completed');
  });

  test('a refusal ends the case, and the others are told that they need not act', () => {
    const trial = new Trial([ask('all', ['甲', '乙'])]);
    trial.refuses('甲', 'a');
    expect(trial.state).toMatchObject({ phase: 'refused', outcome: '不妥', tasks: {} });
  });

  test('a refusal that is only a ballot is kept in the result, and the case goes on', () => {
    const trial = new Trial([
      ask('all', ['甲', '乙'], { refusal: 'ballot' }),
      step('b', 'fill', { participants: by('丙') }),
    ]);
    trial.refuses('甲', 'a');
    expect(trial.open).toEqual({ b: ['丙'] });
    expect(trial.state.results.a).toMatchObject({ outcome: 'refused', agree: 0, refuse: 1, of: 2 });
    expect(trial.logs).toContain('task.cancelledByOther');
  });

  test('own agreement can be taken back while the step is open', () => {
    const trial = new Trial([ask('all', ['甲', '乙'])]);
    trial.agrees('甲', 'a');
    expect(trial.does('甲', 'withdraw', 'a')).toEqual([]);
    expect(trial.open).toEqual({ a: ['甲', '乙'] });
    expect(trial.does('甲', 'withdraw', 'a')).toEqual(['withdraw.notYours']);
    trial.agrees('甲', 'a');
    trial.agrees('乙', 'a');
    expect(trial.state.phase).toBe('completed');
  });

  test('one of all who agreed takes back after it passed: only that answer is open again', () => {
    const trial = new Trial([
      ask('all', ['甲', '乙']),
      step('b', 'fill', { participants: by('丙') }),
    ]);
    trial.agrees('甲', 'a');
    trial.agrees('乙', 'a');
    expect(trial.does('甲', 'withdraw', 'a')).toEqual([]);
    expect(trial.open).toEqual({ a: ['甲'] });
    trial.agrees('甲', 'a');
    expect(trial.open).toEqual({ b: ['丙'] });
  });

  test('nobody takes back once the next step was done', () => {
    const trial = new Trial([
      ask('any', ['甲']),
      step('b', 'fill', { participants: by('丙') }),
      step('c', 'fill', { participants: by('丁') }),
    ]);
    trial.agrees('甲', 'a');
    trial.does('丙', 'submit', 'b');
    expect(trial.does('甲', 'withdraw', 'a')).toEqual(['withdraw.tooLate']);
  });
});

describe('或签', () => {
  test('the first one decides, the tasks of the others are cancelled by name', () => {
    const trial = new Trial([
      ask('any', ['甲', '乙']),
      step('b', 'fill', { participants: by('丙') }),
    ]);
    trial.agrees('甲', 'a');
    const closed = trial.last.filter((command) => command.type === 'CloseTask');
    expect(closed).toMatchObject([
      { as: 'done', by: { name: '甲' } },
      { as: 'cancelled', by: { name: '甲' } },
    ]);
    expect(trial.open).toEqual({ b: ['丙'] });
  });

  test('taken back, everyone is asked again', () => {
    const trial = new Trial([
      ask('any', ['甲', '乙']),
      step('b', 'fill', { participants: by('丙') }),
    ]);
    trial.agrees('甲', 'a');
    trial.does('甲', 'withdraw', 'a');
    expect(trial.open).toEqual({ a: ['甲', '乙'] });
  });
});

describe('依次', () => {
  test('one after another; only the last answer can be taken back', () => {
    const trial = new Trial([ask('sequence', ['甲', '乙', '丙'])]);
    expect(trial.open).toEqual({ a: ['甲'] });
    trial.agrees('甲', 'a');
    expect(trial.open).toEqual({ a: ['乙'] });
    trial.agrees('乙', 'a');
    expect(trial.does('甲', 'withdraw', 'a')).toEqual(['withdraw.tooLate']);
    expect(trial.does('乙', 'withdraw', 'a')).toEqual([]);
    expect(trial.open).toEqual({ a: ['乙'] });
  });
});

describe('who may decide', () => {
  test('the applicant never decides about their own matter', () => {
    const trial = new Trial([ask('all', ['申请人', '甲'])]);
    expect(trial.open).toEqual({ a: ['甲'] });
    expect(trial.logs).toContain('people.applicantExcluded');
    expect(trial.does('申请人', 'agree', 'a', { for: '甲' })).toEqual(['actor.isApplicant']);
  });

  test('unless the settings allow it', () => {
    const participants = { ...by('申请人'), applicant: 'allow' };
    const trial = new Trial([step('a', 'approval', { participants, mode: 'all' })]);
    trial.agrees('申请人', 'a');
    expect(trial.state.phase).toBe('completed');
  });

  test('the same person never answers twice in a step, not even as a substitute', () => {
    const trial = new Trial([ask('all', ['甲', '乙'])]);
    trial.agrees('甲', 'a');
    expect(trial.does('甲', 'agree', 'a', { for: '乙' })).toEqual(['actor.twice']);
  });

  test('a substitute acts with both names in the trace', () => {
    const trial = new Trial([ask('all', ['甲'])]);
    trial.does('乙', 'agree', 'a', { for: '甲' });
    const log = trial.last.find(
      (command) => command.type === 'Log' && command.code === 'action.agree',
    );
    expect(log).toMatchObject({ params: { by: { name: '乙' }, onBehalfOf: { name: '甲' } } });
    expect(trial.state.phase).toBe('completed');
  });

  test('the recused are left out: no task can be given to them, nor do they act for others', () => {
    const trial = new Trial([
      ask('all', ['甲', '乙'], { recused: [{ type: 'person', ids: ['乙'] }] }),
    ]);
    expect(trial.open).toEqual({ a: ['甲'] });
    expect(trial.logs).toContain('people.recused');
    expect(trial.does('甲', 'transfer', 'a', { to: '乙' })).toEqual(['transfer.recused']);
    expect(trial.does('乙', 'agree', 'a', { for: '甲' })).toEqual(['actor.isRecused']);
    const reassign = trial.does('管理员', 'reassign', 'a', { to: ['丙', '乙'], reason: '换人' });
    expect(reassign).toEqual(['transfer.recused']);
    expect(trial.returns('乙', 'a', 'apply', 'again', '甲')).toEqual(['actor.isRecused']);
  });

  test('naming recused people gives the applicant no right to decide', () => {
    const trial = new Trial([ask('all', ['甲', '乙'], { recused: by('丙').who })]);
    expect(trial.does('申请人', 'agree', 'a', { for: '甲' })).toEqual(['actor.isApplicant']);
    expect(trial.does('甲', 'transfer', 'a', { to: '申请人' })).toEqual(['assign.applicant']);
    const reassign = trial.does('管理员', 'reassign', 'a', { to: '申请人', reason: '换人' });
    expect(reassign).toEqual(['assign.applicant']);
  });

  test('nobody found stops the case; an administrator names people, but none of the recused', () => {
    const participants = { who: [{ type: 'role', role: 'nobody' }] };
    const trial = new Trial([
      step('a', 'approval', { participants, mode: 'all', recused: by('乙').who }),
    ]);
    expect(trial.incidents).toEqual(['people.none']);
    expect(trial.resolves('a', 'assign', { people: ['申请人'] })).toEqual(['assign.applicant']);
    trial.resolves('a', 'assign', { people: ['乙'] });
    expect(trial.incidents).toEqual(['people.none']);
    trial.resolves('a', 'assign', { people: ['甲', '乙'] });
    expect(trial.open).toEqual({ a: ['甲'] });
  });

  test('those who agreed before are asked again, or left out visibly where the settings say so', () => {
    const once = (repeated: string) =>
      step('b', 'approval', { participants: { ...by('甲', '乙'), repeated }, mode: 'all' });
    const asked = new Trial([ask('all', ['甲']), once('ask')]);
    asked.agrees('甲', 'a');
    expect(asked.open).toEqual({ b: ['甲', '乙'] });
    const out = new Trial([ask('all', ['甲']), once('exclude')]);
    out.agrees('甲', 'a');
    expect(out.open).toEqual({ b: ['乙'] });
    expect(out.logs).toContain('people.repeatedExcluded');
  });

  describe('why someone is asked', () => {
    const unit = { from: 'applicant' };
    const who = [
      { type: 'head', unit, level: 'street' },
      { type: 'person', ids: ['丙', '乙'] },
    ];
    const asking = step('a', 'approval', { participants: { who }, mode: 'all' });
    const reasons = (trial: Trial) =>
      Object.values(trial.state.tasks).map(({ assignees, because }) => [
        assignees[0]?.name,
        because,
      ]);

    test('is told to each for themselves, and to the timeline for all', () => {
      const trial = new Trial([asking]);
      expect(reasons(trial)).toEqual([
        ['乙', '街道·负责人、指定人员'],
        ['丙', '指定人员'],
      ]);
      const asked = trial.last.find(
        (command) => command.type === 'Log' && command.code === 'step.asked',
      );
      expect(asked).toMatchObject({ params: { because: '街道·负责人、指定人员' } });
      trial.agrees('丙', 'a');
      trial.does('丙', 'withdraw', 'a');
      expect(reasons(trial)).toContainEqual(['丙', '指定人员']);
    });

    test('is told as it was by programs that were published before', () => {
      const { run } = new Trial([asking]);
      const [begun] = run.journal;
      if (!begun) throw new Error('nothing was begun');
      const before = { ...run.program, format: 1 as const };
      const result = advance(before, undefined, begun.envelope, begun.facts, run.kinds);
      if (result.type !== 'advanced') throw new Error(result.type);
      const tasks = Object.values(result.state.tasks);
      expect(new Set(tasks.map(({ because }) => because)).size).toBe(1);
      expect(JSON.stringify(result.state)).not.toContain('reasons');
    });
  });

  test('where only the applicant is found, the head of the unit above decides if the settings say so', () => {
    const participants = { ...by('申请人'), applicant: 'superior' };
    const trial = new Trial([step('a', 'approval', { participants, mode: 'all' })]);
    expect(trial.open).toEqual({ a: ['乙'] });
  });

  test('whoever holds the transferred task answers, and may take that back', () => {
    const trial = new Trial([ask('all', ['甲', '乙'])]);
    trial.does('甲', 'transfer', 'a', { to: '丙', opinion: '请代办' });
    expect(trial.open).toEqual({ a: ['乙', '丙'] });
    expect(trial.does('甲', 'agree', 'a')).toEqual(['actor.notAssignee']);
    trial.agrees('丙', 'a');
    trial.does('丙', 'withdraw', 'a');
    expect(trial.open).toEqual({ a: ['乙', '丙'] });
    expect(trial.does('乙', 'transfer', 'a', { to: '丙' })).toEqual(['transfer.holds']);
  });
});

test('a refusal can send back to a step; everything after it is gone through again', () => {
  const trial = new Trial([
    step('f', 'fill', { participants: by('丙') }),
    ask('any', ['甲'], { refusal: 'return', refusalStep: 'f' }),
  ]);
  trial.does('丙', 'submit', 'f');
  trial.refuses('甲', 'a');
  expect(trial.open).toEqual({ f: ['丙'] });
  expect(trial.task('f').returned).toMatchObject({
    by: { name: '甲' },
    opinion: '不妥',
    step: 'a',
  });
});

test('sent back to it, everyone answers once more, also those who had agreed', () => {
  const trial = new Trial([
    ask('all', ['甲', '乙']),
    step('f', 'fill', { participants: by('丙') }),
  ]);
  trial.agrees('甲', 'a');
  trial.agrees('乙', 'a');
  trial.returns('丙', 'f', 'a', 'straight-back');
  expect(trial.open).toEqual({ a: ['甲', '乙'] });
  trial.agrees('甲', 'a');
  trial.refuses('乙', 'a');
  expect(trial.state).toMatchObject({ phase: 'refused', outcome: '不妥' });
});

test('overdue never approves', () => {
  const deadline = { period: { amount: 1, unit: 'workingDay' } };
  const trial = new Trial([ask('all', ['甲', '乙'], { deadline })]);
  trial.agrees('甲', 'a');
  trial.passes('60 days');
  expect(trial.told('task.overdue')).toEqual(['乙']);
  expect(trial.open).toEqual({ a: ['乙'] });
});

test('the settings say the share, and where a refusal leads', () => {
  const settings = { participants: by('甲'), mode: 'all' };
  expect(settingsProblems(approval, settings)).toEqual([]);
  expect(settingsProblems(approval, { ...settings, mode: 'share' })).toEqual([
    'approval.threshold /threshold',
  ]);
  const threshold = { num: 3, den: 2, strict: false };
  expect(settingsProblems(approval, { ...settings, mode: 'share', threshold })).toEqual([
    'approval.threshold /threshold',
  ]);
  expect(settingsProblems(approval, { ...settings, refusal: 'return' })).toEqual([
    'approval.refusalStep /refusalStep',
  ]);
});

test('opinions: required when the settings say so, and always for a refusal', () => {
  const trial = new Trial([ask('all', ['甲'], { opinion: 'required' })]);
  expect(trial.agrees('甲', 'a')).toEqual(['opinion.required']);
  expect(trial.does('甲', 'refuse', 'a', { opinion: '  ' })).toEqual(['opinion.required']);
});
