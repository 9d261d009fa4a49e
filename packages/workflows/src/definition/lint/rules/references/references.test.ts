import { expect, test } from 'vitest';
import { foundBy, block, by, step } from '../../../../testing/index.ts';
import { references } from './index.ts';

const work = (id: string, more = {}) => step(id, 'fill', { participants: by('甲'), ...more });
const handler = (id: string) => ({ who: [{ type: 'handler', step: id }] });

test.each([
  [[work('a'), work('b', { participants: handler('a') })]],
  [[work('a', { form: { form: 'f', view: 'fill' } })]],
  [[work('a', { participants: { who: [{ type: 'field', form: 'f', field: 'who' }] } })]],
])('what is there may be referred to', (steps) => expect(foundBy(references, steps)).toEqual([]));

test.each([
  ['ref.form /steps/1/settings/form/form', work('a', { form: { form: 'none', view: 'fill' } })],
  ['ref.view /steps/1/settings/form/view', work('a', { form: { form: 'f', view: 'none' } })],
  [
    'ref.field /steps/1/settings/participants/who/0/field',
    work('a', { participants: { who: [{ type: 'field', form: 'f', field: 'none' }] } }),
  ],
  [
    'ref.step /steps/1/settings/participants/who/0/step',
    work('a', { participants: handler('none') }),
  ],
  [
    'ref.handled /steps/1/settings/participants/who/0/step',
    work('a', { participants: handler('done') }),
  ],
  [
    'ref.order /steps/1/settings/participants/who/0/step',
    work('a', { participants: handler('a') }),
  ],
])('%s', (found, one) => expect(foundBy(references, [one])).toEqual([found]));

test('a step in another branch does not surely come before', () => {
  const inner = [work('a')];
  const others = [work('b', { participants: handler('a') })];
  const branch = step(
    'x',
    'branch',
    {},
    {
      blocks: [block('l', inner, { when: 'n > 1' }), block('r', others)],
    },
  );
  expect(foundBy(references, [branch])).toEqual([
    'ref.order /steps/1/blocks/1/steps/0/settings/participants/who/0/step',
  ]);
});
