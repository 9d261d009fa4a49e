import { expect, test } from 'vitest';
import { foundBy, by, step } from '../../../../testing/index.ts';
import { settings } from './index.ts';

test('settings that fit', () => {
  expect(foundBy(settings, [step('a', 'fill', { participants: by('甲') })])).toEqual([]);
});

test.each([
  ['shape.required /steps/1/settings', step('a', 'fill')],
  [
    'approval.refusalStep /steps/1/settings/refusalStep',
    step('a', 'approval', {
      participants: by('甲'),
      mode: 'all',
      refusal: 'return',
    }),
  ],
  ['step.kind /steps/1/kind', step('a', 'lottery')],
])('%s', (found, one) => expect(foundBy(settings, [one])).toEqual([found]));
