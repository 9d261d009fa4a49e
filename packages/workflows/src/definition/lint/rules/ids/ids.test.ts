import { expect, test } from 'vitest';
import { foundBy, block, by, step } from '../../../../testing/index.ts';
import { ids } from './index.ts';

const work = (id: string) => step(id, 'fill', { participants: by('甲') });
const choice = (...ids: [string, string]) =>
  step('b', 'branch', {}, { blocks: [block(ids[0], [], { when: 'n > 1' }), block(ids[1], [])] });

test.each([[[work('a'), work('c')]], [[work('a'), choice('x', 'y')]]])(
  'each id once is in order',
  (steps) => expect(foundBy(ids, steps)).toEqual([]),
);

test.each([
  [[work('a'), work('a')], 'step.id /steps/2/id'],
  [[work('root')], 'step.id /steps/1/id'],
  [[work('x'), choice('x', 'y')], 'step.id /steps/2/blocks/0/id'],
])('an id twice is told where it comes again', (steps, found) =>
  expect(foundBy(ids, steps)).toEqual([found]),
);
