import { expect, test } from 'vitest';
import { foundBy, findingsBy, block, by, step } from '../../../../testing/index.ts';
import { refusalFollowed } from './index.ts';

const decide = (more = {}) => ({
  ...step('a', 'approval', { participants: by('甲'), mode: 'all', ...more }),
  key: '审批',
});
const branch = step(
  'b',
  'branch',
  {},
  {
    blocks: [block('x', [], { when: '审批.outcome = "passed"' }), block('y', [])],
  },
);

test('a refusal that ends the case, or that a branch looks at', () => {
  expect(foundBy(refusalFollowed, [decide()])).toEqual([]);
  expect(foundBy(refusalFollowed, [decide({ refusal: 'ballot' }), branch])).toEqual([]);
});

test('a refusal that nothing looks at goes nowhere; a click lets it end the case', () => {
  const [found] = findingsBy(refusalFollowed, [decide({ refusal: 'ballot' })]);
  expect(`${found?.code} ${found?.path}`).toBe('refusal.nowhere /steps/1/settings/refusal');
  expect(found?.mend?.operations).toMatchObject([{ path: ['settings', 'refusal'], value: 'end' }]);
});
