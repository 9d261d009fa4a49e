import { expect, test } from 'vitest';
import { foundBy, block, step } from '../../../../testing/index.ts';
import { branchReached } from './index.ts';

const found = (...whens: (string | undefined)[]) =>
  foundBy(branchReached, [
    step(
      'b',
      'branch',
      {},
      {
        blocks: whens.map((when, index) =>
          block(`x${index}`, [], when === undefined ? {} : { when }),
        ),
      },
    ),
  ]);

test.each([[['n > 5', undefined]], [['n > 10', 'n > 5', undefined]], [[undefined, 'n > 5']]])(
  '%j can all be taken',
  (whens) => expect(found(...whens)).toEqual([]),
);

test.each([
  ['branch.never /steps/1/blocks/0/when', ['n > 5 and n < 3', undefined]],
  ['branch.never /steps/1/blocks/1/when', ['n > 5', 'n > 8', undefined]],
  ['branch.never /steps/1/blocks/0/when', ['1 > 2', undefined]],
  ['branch.twice /steps/1/blocks/1/when', ['n > 5', 'n > 5', undefined]],
])('%s in %j', (one, whens) => expect(found(...whens)).toEqual([one]));

test('nothing is reached after a branch that always holds', () => {
  expect(found('true', 'n > 5', undefined)).toEqual([
    'branch.always /steps/1/blocks/0/when',
    'branch.after /steps/1/blocks/1/when',
    'branch.after /steps/1/blocks/2',
  ]);
});
