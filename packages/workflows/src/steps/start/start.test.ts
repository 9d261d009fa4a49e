import { expect, test } from 'vitest';
import { send } from '../../scenarios/index.ts';
import {
  by,
  runOf,
  settingsProblems,
  step,
  Trial,
  start as apply,
  end,
} from '../../testing/index.ts';
import { start } from './index.ts';

const fill = (id: string, ...people: string[]) => step(id, 'fill', { participants: by(...people) });

test('the application comes with the start: the next step is asked at once', () => {
  const trial = new Trial([fill('f', '甲')], { data: { n: 3 } });
  expect(trial.open).toEqual({ f: ['甲'] });
  expect(trial.state.handled).toMatchObject([{ step: 'apply', by: { name: '申请人' } }]);
});

test('nobody starts a case in the name of another, but a dated substitute does', () => {
  const run = runOf([apply, fill('f', '甲'), end]);
  const applicant = { id: '申请人', name: '申请人', unit: run.directory.unit('社区') };
  const submission = { hash: 'h', form: 'f', reads: {} };
  const started = { type: 'CaseStarted', caseId: 'c', applicant, submission } as const;
  const other = { type: 'person', id: '甲', name: '甲' } as const;
  expect(send(run, other, started).map(({ code }) => code)).toEqual(['actor.notApplicant']);
  const onBehalfOf = { id: '申请人', name: '申请人' };
  expect(send(run, { ...other, onBehalfOf }, started)).toEqual([]);
  expect(run.state?.applicant.name).toBe('申请人');
  expect(run.state?.handled).toMatchObject([{ by: { name: '甲' }, onBehalfOf }]);
});

test('sent back, the applicant alone gets it, with what is to be corrected; it can only be submitted', () => {
  const trial = new Trial([fill('f', '甲')]);
  trial.returns('甲', 'f', 'apply', 'again');
  expect(trial.open).toEqual({ apply: ['申请人'] });
  expect(trial.task('apply')).toMatchObject({
    actions: ['submit'],
    returnTo: [],
    corrections: [{ field: 'n', remark: '请核对' }],
    form: { form: 'f', view: 'fill' },
  });
  expect(trial.does('申请人', 'submit', 'apply')).toEqual(['submission.required']);
  expect(trial.does('申请人', 'transfer', 'apply', { to: '乙' })).toEqual(['transfer.notAllowed']);
  expect(trial.submits('甲', 'apply')).toEqual(['actor.notAssignee']);
  expect(trial.submits('申请人', 'apply', { n: 4 })).toEqual([]);
  expect(trial.open).toEqual({ f: ['甲'] });
});

test('a substitute corrects in the name of the applicant', () => {
  const trial = new Trial([fill('f', '甲')]);
  trial.returns('甲', 'f', 'apply', 'straight-back');
  expect(trial.does('乙', 'submit', 'apply', { for: '申请人', data: {} })).toEqual([]);
  expect(trial.said('action.submit')).toMatchObject({
    by: { name: '乙' },
    onBehalfOf: { name: '申请人' },
  });
});

test('the deadline is for corrections, with its reminders; the case never goes on by itself', () => {
  const deadline = { period: { amount: 5, unit: 'day' }, reminders: [{ amount: 2, unit: 'day' }] };
  const first = { ...apply, settings: { ...apply.settings, deadline } };
  const run = new Trial([fill('f', '甲')], { first });
  expect(run.state.timers).toEqual([]);
  run.returns('甲', 'f', 'apply', 'straight-back');
  expect(run.task('apply').due?.day).toBe('2026-03-07');
  run.passes('4 days');
  expect(run.told('task.dueSoon')).toEqual(['申请人']);
  run.passes('30 days');
  expect(run.told('task.overdue')).toEqual(['申请人']);
  expect(run.open).toEqual({ apply: ['申请人'] });
});

test('the applicant takes the application back while nobody has acted on it', () => {
  const trial = new Trial([fill('f', '甲'), fill('g', '乙')]);
  expect(trial.does('甲', 'withdraw', 'apply')).toEqual(['withdraw.notYours']);
  expect(trial.does('申请人', 'withdraw', 'apply')).toEqual([]);
  expect(trial.open).toEqual({ apply: ['申请人'] });
  trial.submits('申请人', 'apply', { n: 1 });
  trial.does('甲', 'submit', 'f');
  expect(trial.does('申请人', 'withdraw', 'apply')).toEqual(['withdraw.tooLate']);
});

test('the settings name a form', () => {
  expect(settingsProblems(start, {})).toEqual(['shape.required ']);
  expect(settingsProblems(start, { form: { form: 'f', view: 'fill' } })).toEqual([]);
});
