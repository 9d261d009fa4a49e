import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { heading } from './index.ts';

test('a heading has no value', () => {
  expect(heading.value).toBe('none');
  expect(tryValue(heading, 'x').codes).toEqual(['value.unknown']);
});
