import { expect, test } from 'vitest';
import { bundleOf, by, end, registries, start, step } from '../../testing/index.ts';
import { lintProcedure } from './lint-procedure.ts';

function problems(settings: Record<string, unknown>): string[] {
  const work = step('f', 'fill', { participants: by('甲'), ...settings });
  const { procedure, forms } = bundleOf([start, work, end]);
  const draft = { procedure, forms: Object.values(forms), policies: [] };
  return lintProcedure(draft, registries).map(({ code, path }) => `${code} ${path}`);
}

test('periods count whole days; hours may have parts', () => {
  const deadline = (amount: number, unit: string) => ({ deadline: { period: { amount, unit } } });
  expect(problems(deadline(1.5, 'hour'))).toEqual([]);
  expect(problems(deadline(2, 'workingDay'))).toEqual([]);
  for (const unit of ['workingDay', 'day']) {
    expect(problems(deadline(1.5, unit))).toEqual([
      'period.whole /steps/1/settings/deadline/period/amount',
    ]);
  }
});

test('reminders come within the deadline', () => {
  const period = { amount: 2, unit: 'day' };
  const deadline = { period, reminders: [{ amount: 1, unit: 'day' }, period] };
  expect(problems({ deadline })).toEqual([
    'deadline.reminder /steps/1/settings/deadline/reminders/1',
  ]);
});

test('those who are told when it is overdue are named completely, and by fields that are there', () => {
  const told = (who: unknown) => ({
    deadline: {
      period: { amount: 2, unit: 'day' },
      escalate: [{ after: { amount: 1, unit: 'day' }, who: [who] }],
    },
  });
  const at = '/steps/1/settings/deadline/escalate/0/who/0';
  expect(problems(told({ type: 'field', form: 'f', field: 'who' }))).toEqual([]);
  expect(problems(told({ type: 'field', form: 'f', field: 'nobody' }))).toEqual([
    `ref.field ${at}/field`,
  ]);
  expect(problems(told({ type: 'post', unit: { from: 'applicant' } }))).toEqual([
    `who.missing ${at}/post`,
  ]);
});
