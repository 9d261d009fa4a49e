import { expect, test } from 'vitest';
import { foundBy, step } from '../../../../testing/index.ts';
import { lintProcedure } from '../../procedure-findings.ts';
import { bundleOf, end, registries, start } from '../../../../testing/index.ts';
import { whoComplete } from './index.ts';

const work = (...who: unknown[]) => step('a', 'fill', { participants: { who } });

test.each([
  [{ type: 'person', ids: ['甲'] }],
  [{ type: 'post', post: 'officer', unit: { from: 'applicant' } }],
  [{ type: 'head', unit: { from: 'field', form: 'f', field: 'unit' } }],
  [{ type: 'applicant' }],
])('%j is complete', (who) => expect(foundBy(whoComplete, [work(who)])).toEqual([]));

test.each([
  ['/0/ids', { type: 'person' }],
  ['/0/unit', { type: 'post', post: 'officer' }],
  ['/0/unit', { type: 'head', unit: { from: 'field', form: 'f' } }],
  ['/0/role', { type: 'role' }],
  ['/0/from/0/ids', { type: 'chosen', from: [{ type: 'person' }] }],
])('%s is missing in %j', (at, who) =>
  expect(foundBy(whoComplete, [work(who)])).toEqual([
    `who.missing /steps/1/settings/participants/who${at}`,
  ]),
);

test('whoever starts a case is known before there is one', () => {
  const { procedure } = bundleOf([start, end]);
  const found = (type: string) =>
    lintProcedure(
      { procedure: { ...procedure, startBy: [{ type } as never] }, forms: [], policies: [] },
      registries,
    ).map(({ code }) => code);
  expect(found('applicant')).toContain('start.who');
  expect(found('role')).not.toContain('start.who');
});
