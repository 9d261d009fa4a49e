import { describe, expect, test } from 'vitest';
import { by, settingsProblems, step, Trial } from '../../testing/index.ts';
import { notice } from './index.ts';

const after = step('g', 'fill', { participants: by('乙') });
const settings = {
  title: { 'zh-CN': '{{ n }} 户公示', en: '{{ n }} households' },
  form: { form: 'f', view: 'read' },
  fields: ['n'],
  period: { amount: 5, unit: 'workingDay' },
};
const publish = (more: Record<string, unknown> = {}) =>
  step('公示', 'notice', { ...settings, ...more });
const published = (trial: Trial) =>
  trial.last.flatMap((command) => (command.type === 'Publish' ? [command.notice] : []));

describe('what is put up', () => {
  test('are the chosen fields of what was submitted last, under a title in both languages', () => {
    const trial = new Trial([publish()], { data: { n: 3 } });
    expect(published(trial)).toEqual([
      {
        from: '2026-03-02T01:00:00.000Z',
        until: '2026-03-09T16:00:00.000Z',
        day: '2026-03-09',
        provisional: false,
        title: { 'zh-CN': '3 户公示', en: '3 households' },
        form: 'f',
        view: 'read',
        fields: ['n'],
        submission: trial.state.forms.f?.submission,
      },
    ]);
  });

  test('carries no values: what is masked is decided where the kinds of fields are known', () => {
    const trial = new Trial([publish()], { data: { n: 3, who: '甲' } });
    expect(JSON.stringify(published(trial))).not.toContain('甲');
  });
});

describe('the period', () => {
  test('counts from the day after, holidays left out, and ends with its last day', () => {
    const trial = new Trial([publish(), after], { given: { now: '2026-04-01T09:00:00+08:00' } });
    expect(trial.said('notice.published')).toMatchObject({ day: '2026-04-09' });
    trial.when({ until: '2026-04-09T23:59:00+08:00' });
    expect(trial.open).toEqual({});
    trial.when({ until: '2026-04-10T00:00:00+08:00' });
    expect(trial.logs).toContain('notice.ended');
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test('nobody cuts it short', () => {
    const trial = new Trial([publish(), after]);
    expect(trial.does('管理员', 'submit', '公示')).toEqual(['task.closed']);
    expect(trial.resolves('公示', 'skip')).toEqual(['incident.closed']);
    expect(trial.open).toEqual({});
  });

  test('from when to when is the result', () => {
    const trial = new Trial([publish(), after]);
    trial.passes('30 days');
    expect(trial.state.results['公示']).toEqual({
      from: '2026-03-02T01:00:00.000Z',
      until: '2026-03-09T16:00:00.000Z',
      day: '2026-03-09',
    });
  });
});

test('what was published cannot be taken back: the steps before it stay as they are', () => {
  const trial = new Trial([step('f', 'fill', { participants: by('甲') }), publish()]);
  trial.does('甲', 'submit', 'f');
  expect(trial.does('甲', 'withdraw', 'f')).toEqual(['withdraw.tooLate']);
});

test('the case can be given up while the notice is up', () => {
  const trial = new Trial([publish()]);
  expect(trial.does('申请人', 'cancel', '')).toEqual([]);
  expect(trial.state).toMatchObject({ phase: 'cancelled', timers: [] });
});

test('gone through again, it is published again, with what was corrected', () => {
  const trial = new Trial([publish(), after], { data: { n: 3 } });
  trial.passes('30 days');
  trial.returns('乙', 'g', 'apply', 'again');
  trial.submits('申请人', 'apply', { n: 4 });
  expect(published(trial)).toMatchObject([{ title: { 'zh-CN': '4 户公示' } }]);
});

test('the settings say what is published and for how long', () => {
  expect(settingsProblems(notice, settings)).toEqual([]);
  expect(settingsProblems(notice, { ...settings, fields: [] })).toEqual(['shape.minItems /fields']);
  const { period: _period, ...rest } = settings;
  expect(settingsProblems(notice, rest)).toEqual(['shape.required ']);
});
