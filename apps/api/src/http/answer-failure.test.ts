import { KindStopped } from '@yishi/workflows';
import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import type { ProblemDocument } from '../contract/contract.gen.ts';
import { answerFailure } from './answer-failure.ts';

const terminated = Object.assign(
  new DatabaseError('terminating connection due to administrator command', 1, 'error'),
  { code: '57P01' },
);

test.each([
  [
    'a kind that was stopped',
    new KindStopped('text', 1000),
    503,
    'kind.hung',
    'a kind was stopped',
  ],
  [
    'no free connection in time',
    new Error('timeout exceeded when trying to connect'),
    503,
    'database.unavailable',
    'the database is unavailable',
  ],
  [
    'a connection that is ended below a statement',
    new Error('Failed query: select 1\nparams: 王小明', { cause: terminated }),
    503,
    'database.unavailable',
    'the database is unavailable',
  ],
  ['anything else', new TypeError('x is not a function'), 500, 'internal', 'bug'],
])('%s', async (_, error, status, code, message) => {
  const lines: [object, string][] = [];
  const log = { error: (about: object, words: string) => void lines.push([about, words]) };
  const at = { requestId: 'r-1', route: '/inbox' };
  const response = answerFailure(log as never, at, error);
  expect(response.status).toBe(status);
  const document = (await response.json()) as ProblemDocument;
  expect(document).toMatchObject({ code, requestId: 'r-1' });
  expect(lines).toEqual([[expect.objectContaining(at), message]]);
  expect(JSON.stringify(lines)).not.toContain('王小明');
});
