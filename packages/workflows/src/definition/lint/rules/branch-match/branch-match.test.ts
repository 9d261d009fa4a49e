import { expect, test } from 'vitest';
import { foundBy, findingsBy, block, field, forms, step } from '../../../../testing/index.ts';
import { branchMatch } from './index.ts';

const f = {
  ...forms.f,
  fields: [
    { ...field('amount', 'number'), required: true },
    { ...field('urgent', 'yes-no'), required: true },
    field('maybe', 'yes-no'),
    {
      ...field('size', 'choice', {
        options: ['s', 'l'].map((value) => ({ value, label: { 'zh-CN': value } })),
      }),
      required: true,
    },
  ],
} as never;
const found = (...whens: (string | undefined)[]) =>
  foundBy(branchMatch, [branch(...whens)], { forms: { f } });
const branch = (...whens: (string | undefined)[]) =>
  step(
    'b',
    'branch',
    {},
    {
      blocks: whens.map((when, index) =>
        block(`x${index}`, [], when === undefined ? {} : { when }),
      ),
    },
  );

test.each([
  [['amount > 5', undefined]],
  [['amount > 5', 'amount <= 5']],
  [['urgent = true', 'urgent = false']],
  [['size = "s"', 'size = "l"']],
  [['size in ["s", "l"]', 'size = "l"']],
])('%j leaves no case without a way', (whens) => expect(found(...whens)).toEqual([]));

test.each([
  [['amount > 5', 'amount > 10']],
  [['maybe = true', 'maybe = false']],
  [['size = "s"', 'amount > 5']],
  [['amount > 5', 'amount < 5']],
  [[undefined, undefined]],
])('%j may leave a case without a way, or with two', (whens) =>
  expect(found(...whens)).toEqual(['branch.otherwise /steps/1/blocks']),
);

test('a click adds the branch for all other cases', () => {
  const [one] = findingsBy(branchMatch, [branch('amount > 5', 'amount > 9')], { forms: { f } });
  expect(one?.mend?.operations).toMatchObject([
    { type: 'insert', place: { parent: 'b', list: 'blocks' }, node: { otherwise: true } },
  ]);
});
