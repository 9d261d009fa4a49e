import { expect, test } from 'vitest';
import { foundBy, block, by, end, start, step } from '../../../../testing/index.ts';
import { ends } from './index.ts';

const work = step('w', 'fill', { participants: by('甲') });
const out = step('out', 'end', { phase: 'refused' });
const leave = (...steps: (typeof out)[]) =>
  step('b', 'branch', {}, { blocks: [block('x', steps, { when: 'n > 1' }), block('y', [])] });

test('a start, work and an end; an end may also end a branch', () => {
  expect(foundBy(ends, [work, leave(work, out)])).toEqual([]);
});

test.each([
  ['step.first /steps/0', [], { first: work }],
  ['step.last /steps/1', [], { last: work }],
  ['step.firstOnly /steps/1', [{ ...start, id: 'again' }], {}],
  ['step.afterEnd /steps/1', [{ ...end, id: 'early' }], {}],
  ['step.afterEnd /steps/1/blocks/0/steps/0', [leave(out, work)], {}],
])('%s', (found, steps, options) => expect(foundBy(ends, steps, options)).toEqual([found]));
