import { describe, expect, test } from 'vitest';
import { by, lane, settingsProblems, step, Trial } from '../../testing/index.ts';
import { wait } from './index.ts';

const after = step('g', 'fill', { participants: by('乙') });
const waiting = (settings: Record<string, unknown>) => [step('w', 'wait', settings), after];
const period = (amount: number, unit: string) => ({ until: 'period', period: { amount, unit } });
const inField = { until: 'field', form: 'f', field: 'day' };

describe('a period', () => {
  test('ends with its last day, holidays and weekends left out where it counts working days', () => {
    const trial = new Trial(waiting(period(2, 'workingDay')), {
      given: { now: '2026-04-03T09:00:00+08:00' },
    });
    expect(trial.said('wait.began')).toMatchObject({ day: '2026-04-08' });
    trial.when({ until: '2026-04-08T23:59:00+08:00' });
    expect(trial.open).toEqual({});
    trial.when({ until: '2026-04-09T00:00:00+08:00' });
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test('of hours ends to the minute', () => {
    const trial = new Trial(waiting(period(3, 'hour')));
    trial.passes('179 minutes');
    expect(trial.open).toEqual({});
    trial.passes('1 minute');
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test('stands still while the case is with someone who corrects', () => {
    const side = step(
      'p',
      'parallel',
      { join: 'all' },
      {
        blocks: [
          lane('x', [step('w', 'wait', period(2, 'day'))]),
          lane('y', [step('f', 'fill', { participants: by('甲') })]),
        ],
      },
    );
    const trial = new Trial([side, after]);
    trial.returns('甲', 'f', 'apply', 'straight-back');
    trial.passes('10 days');
    trial.submits('申请人', 'apply');
    trial.does('甲', 'submit', 'f');
    expect(trial.open).toEqual({});
    trial.passes('3 days');
    expect(trial.open).toEqual({ g: ['乙'] });
  });
});

describe('a date', () => {
  test('goes on with the first moment of that day in the zone of the installation', () => {
    const trial = new Trial(waiting({ until: 'date', date: '2026-03-05' }));
    trial.when({ until: '2026-03-04T23:59:59+08:00' });
    expect(trial.open).toEqual({});
    trial.when({ until: '2026-03-05T00:00:00+08:00' });
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test.each(['2026-03-02', '2020-01-01'])('that has begun (%s) does not wait', (date) => {
    const trial = new Trial(waiting({ until: 'date', date }));
    expect(trial.open).toEqual({ g: ['乙'] });
    expect(trial.logs).not.toContain('wait.began');
  });
});

describe('a date of the form', () => {
  test('is the one last submitted', () => {
    const trial = new Trial(waiting(inField), { data: { day: '2026-03-05' } });
    trial.passes('4 days');
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test.each([[null], ['明天'], ['2026-02-30'], ['2026-13-01'], [20260305]])(
    'that is none (%j) stops the case visibly; an administrator goes on',
    (day) => {
      const trial = new Trial(waiting(inField), { data: { day } });
      expect(trial.incidents).toEqual(['wait.date']);
      expect(trial.resolves('w', 'retry')).toEqual([]);
      expect(trial.incidents).toEqual(['wait.date']);
      trial.resolves('w', 'skip');
      expect(trial.open).toEqual({ g: ['乙'] });
    },
  );
});

test('nobody is asked: it cannot be sent back to, and what came before can be taken back', () => {
  const before = step('f', 'fill', { participants: by('甲') });
  const trial = new Trial([before, ...waiting(period(1, 'day'))]);
  trial.does('甲', 'submit', 'f');
  expect(trial.does('甲', 'withdraw', 'f')).toEqual([]);
  expect(trial.state.timers).toEqual([]);
  trial.does('甲', 'submit', 'f');
  trial.passes('2 days');
  expect(trial.task('g').returnTo).toEqual(['f', 'apply']);
});

test('the settings say until when, by a day that exists', () => {
  expect(settingsProblems(wait, period(1, 'day'))).toEqual([]);
  expect(settingsProblems(wait, inField)).toEqual([]);
  expect(settingsProblems(wait, { until: 'date', date: '2026-02-28' })).toEqual([]);
  expect(settingsProblems(wait, { until: 'period' })).toEqual(['wait.until /period']);
  expect(settingsProblems(wait, { until: 'date' })).toEqual(['wait.until /date']);
  expect(settingsProblems(wait, { until: 'field', form: 'f' })).toEqual(['wait.until /field']);
  expect(settingsProblems(wait, { until: 'date', date: '2026-02-30' })).toEqual([
    'wait.date /date',
  ]);
});
