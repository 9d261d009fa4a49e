import { expect, test } from 'vitest';
import { foundBy, findingsBy, block, lane, step } from '../../../../testing/index.ts';
import { blocks } from './index.ts';

const branch = (...inner: unknown[]) => step('b', 'branch', {}, { blocks: inner as never });
const both = (...inner: unknown[]) =>
  step('p', 'parallel', { join: 'all' }, { blocks: inner as never });

test('a branch with conditions and lanes without are in order', () => {
  expect(foundBy(blocks, [branch(block('x', [], { when: 'n > 1' }), block('y', []))])).toEqual([]);
  expect(foundBy(blocks, [both(lane('x', []), lane('y', []))])).toEqual([]);
});

test.each([
  ['block.condition /steps/1/blocks/0', branch(lane('x', []), block('y', []))],
  [
    'block.unasked /steps/1/blocks/0/when',
    both({ ...lane('x', []), when: 'n > 1' }, lane('y', [])),
  ],
  ['step.blocks /steps/1/blocks', branch(block('y', []))],
  [
    'step.inside /steps/1/blocks',
    step('s', 'set', { variables: [{ name: 'v', value: '1' }] }, { blocks: [lane('x', [])] }),
  ],
])('%s', (found, one) => expect(foundBy(blocks, [one])).toContain(found));

test('a condition that nobody asks for is removed by a click', () => {
  const [found] = findingsBy(blocks, [both({ ...lane('x', []), when: 'n > 1' }, lane('y', []))]);
  expect(found?.mend?.operations).toEqual([{ type: 'set', id: 'x', path: ['when'], was: 'n > 1' }]);
  expect(found?.place).toEqual({ node: 'x', path: '/when' });
});
