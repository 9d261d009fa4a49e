import { expect, test } from 'vitest';
import { foundBy, findingsBy, by, step } from '../../../../testing/index.ts';
import { periods } from './index.ts';

const due = (amount: number, unit: string) =>
  step('a', 'fill', { participants: by('甲'), deadline: { period: { amount, unit } } });

test.each([due(1.5, 'hour'), due(2, 'workingDay'), due(2, 'day')])('$settings.deadline', (one) =>
  expect(foundBy(periods, [one])).toEqual([]),
);

test.each(['workingDay', 'day'])('a part of a %s is rounded up by a click', (unit) => {
  const [found] = findingsBy(periods, [due(1.5, unit)]);
  expect(`${found?.code} ${found?.path}`).toBe(
    'period.whole /steps/1/settings/deadline/period/amount',
  );
  expect(found?.mend?.operations).toMatchObject([{ type: 'set', id: 'a', value: 2, was: 1.5 }]);
});
