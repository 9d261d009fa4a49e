import { expect, test } from 'vitest';
import { foundBy, findingsBy, by, step } from '../../../../testing/index.ts';
import { reminders } from './index.ts';

const due = (period: [number, string], ...before: [number, string][]) =>
  step('a', 'fill', {
    participants: by('甲'),
    deadline: {
      period: { amount: period[0], unit: period[1] },
      reminders: before.map(([amount, unit]) => ({ amount, unit })),
    },
  });

test.each([
  due([2, 'day'], [1, 'day']),
  due([2, 'day'], [47, 'hour']),
  due([2, 'workingDay'], [3, 'day']),
  due([2, 'hour']),
])('$settings.deadline is in order', (one) => expect(foundBy(reminders, [one])).toEqual([]));

test.each([
  due([2, 'day'], [2, 'day']),
  due([2, 'day'], [48, 'hour']),
  due([1, 'day'], [1, 'workingDay']),
  due([3, 'hour'], [1, 'day']),
])('$settings.deadline never reminds', (one) =>
  expect(foundBy(reminders, [one])).toEqual([
    'deadline.reminder /steps/1/settings/deadline/reminders/0',
  ]),
);

test('a click takes out that reminder alone', () => {
  const [found] = findingsBy(reminders, [due([2, 'day'], [1, 'day'], [2, 'day'])]);
  expect(found?.mend?.operations).toMatchObject([
    { path: ['settings', 'deadline', 'reminders'], value: [{ amount: 1, unit: 'day' }] },
  ]);
});
