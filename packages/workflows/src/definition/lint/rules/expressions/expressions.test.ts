import { expect, test } from 'vitest';
import { foundBy, lane, step } from '../../../../testing/index.ts';
import { expressions } from './index.ts';

const set = (value: string) => step('s', 'set', { variables: [{ name: 'v', value }] });
const loop = (value: string) =>
  step(
    'l',
    'for-each',
    { from: 'list', items: ['a'], order: 'sequence' },
    {
      blocks: [lane('x', [set(value)])],
    },
  );

test.each([[set('n + 1')], [set('applicant.unit.name')], [set('f.n')], [loop('item')]])(
  'what is there can be read',
  (one) => expect(foundBy(expressions, [one])).toEqual([]),
);

test.each([
  ['expression.unknownName', set('m + 1')],
  ['expression.incomplete', set('n +')],
  ['expression.unknownName', set('item')],
])('%s', (code, one) => expect(foundBy(expressions, [one]).join()).toContain(code));
