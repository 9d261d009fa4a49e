import { expect, test } from 'vitest';
import { foundBy, by, step } from '../../../../testing/index.ts';
import { names } from './index.ts';

const work = (key: string, id = key) => ({
  ...step('w', 'fill', { participants: by('甲') }),
  key,
  id,
});
const set = (name: string) => step('s', 'set', { variables: [{ name, value: '1' }] });

test.each([[[work('结果')]], [[work('a'), work('b')]], [[set('v')]]])('free names', (steps) =>
  expect(foundBy(names, steps)).toEqual([]),
);

test.each([
  ['name.wrong /steps/1/key', [work('1a', 'x')]],
  ['name.wrong /steps/1/key', [work('sum', 'x')]],
  ['name.taken /steps/1/key', [work('n')]],
  ['name.taken /steps/1/key', [work('applicant')]],
  ['name.taken /steps/2/key', [work('a', 'x'), work('a', 'y')]],
  ['name.taken /steps/2/settings', [work('v', 'x'), set('v')]],
])('%s', (found, steps) => expect(foundBy(names, steps)).toEqual([found]));
