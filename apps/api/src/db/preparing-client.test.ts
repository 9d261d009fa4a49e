import { expect, test } from 'vitest';
import { withName } from './preparing-client.ts';

test('a statement with parameters is prepared from its second use on, under one name', () => {
  const text = 'select $1::int as once';
  expect(withName(text, [1])).toBe(text);
  const named = withName(text, [2]);
  expect(named).toMatchObject({ text, name: expect.stringMatching(/^q_/) });
  expect(withName({ text, values: [3] }, undefined)).toMatchObject(named as object);
});

test('what has a name, or no parameters, goes as it is', () => {
  for (const query of ['begin', { text: 'select 1' }, { name: 'own', text: 'x', values: [] }]) {
    withName(query, undefined);
    expect(withName(query, undefined)).toBe(query);
  }
});

test('statements without end are not all prepared', () => {
  for (let n = 0; n < 1000; n += 1) withName(`select $1 as column_${n}`, [n]);
  const late = 'select $1 as late';
  withName(late, [1]);
  expect(withName(late, [1])).toBe(late);
});
