import { expect, test } from 'vitest';
import { foundBy, registers as known, step } from '../../../../testing/index.ts';
import { registers } from './index.ts';

const write = (register: string, field: string) =>
  step('w', 'record', {
    register,
    action: 'change',
    search: [{ field: 'who', value: 'who' }],
    values: [{ field, value: 'n' }],
  });
const draft = { registers: known };

test('a register that is there, by fields that it has', () => {
  expect(foundBy(registers, [write('r', 'n')], { draft })).toEqual([]);
});

test.each([
  ['ref.register /steps/1/settings/register', write('none', 'n')],
  ['ref.field /steps/1/settings/values/0/field', write('r', 'none')],
])('%s', (found, one) => expect(foundBy(registers, [one], { draft })).toEqual([found]));
