import { expect, test } from 'vitest';
import { block, by, step, Trial } from '../testing/index.ts';
import { drawCase } from './draw-case.ts';
import type { Drawing } from './types.ts';

const work = (id: string, ...people: string[]) => step(id, 'fill', { participants: by(...people) });

const statesIn = (drawing: Drawing[]): Record<string, string> =>
  Object.fromEntries(
    drawing.flatMap(({ id, state, blocks }) => [
      [id, state],
      ...blocks.flatMap((inner) => [
        [inner.id, inner.state],
        ...Object.entries(statesIn(inner.steps)),
      ]),
    ]),
  ) as Record<string, string>;

const drawn = ({ run, state }: Trial) =>
  statesIn(drawCase({ procedure: { steps: run.program.steps } } as never, state));

test('sent back straight to the applicant, the start is to be corrected and who sent back waits', () => {
  const trial = new Trial([work('check', '甲'), work('decide', '乙')]);
  trial.does('甲', 'submit', 'check');
  trial.returns('乙', 'decide', 'apply', 'straight-back');
  expect(drawn(trial)).toMatchObject({ apply: 'returned', check: 'done', decide: 'waiting' });
  trial.submits('申请人', 'apply', { n: 4 });
  expect(drawn(trial)).toMatchObject({ apply: 'done', check: 'done', decide: 'now' });
});

test('sent back to go through all again, what comes after the start is still to come', () => {
  const trial = new Trial([work('check', '甲'), work('decide', '乙')]);
  trial.does('甲', 'submit', 'check');
  trial.returns('乙', 'decide', 'apply', 'again');
  expect(drawn(trial)).toMatchObject({ apply: 'returned', check: 'next', decide: 'next' });
});

test('a block waits when all that is open in it waits', () => {
  const both = step(
    'both',
    'parallel',
    { join: 'all' },
    {
      blocks: [block('left', [work('l', '甲')]), block('right', [work('r', '乙')])],
    },
  );
  const trial = new Trial([both]);
  trial.returns('甲', 'l', 'apply', 'straight-back');
  expect(drawn(trial)).toMatchObject({
    ...{ apply: 'returned', both: 'waiting', left: 'waiting', right: 'waiting' },
    ...{ l: 'waiting', r: 'waiting' },
  });
});
