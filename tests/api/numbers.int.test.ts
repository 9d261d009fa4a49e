import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { draftExpense } from './support/cases.ts';

let api: ApiTest;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

/** Of two streets, so that two sequences run side by side. */
const applicants = ['chenxiaoyan', 'linyun', 'huangtao', 'mahong', 'jianglei'];
const each = 10;

test('fifty sent at once are numbered in each street without a gap and without a duplicate', async () => {
  const ready = await Promise.all(
    applicants.map(async (username) => {
      const person = await api.as(username);
      const drafts = [];
      for (let n = 0; n < each; n += 1) drafts.push(await draftExpense(person, `并发 ${n}`));
      return drafts.map((body) => ({ person, body }));
    }),
  );
  // Every fifth is sent twice under its key, and one of each person lacks what the form demands.
  const empty = await Promise.all(
    applicants.map(async (username) => {
      const person = await api.as(username);
      const draft = await person.must('POST /drafts', { body: { procedure: 'expense' } });
      return { person, body: { draft: draft.id, revision: draft.revision } };
    }),
  );
  const sent = ready.flat().flatMap((one, index) => {
    const key = `numbered-${index}`;
    return index % 5 === 0
      ? [
          { ...one, key },
          { ...one, key },
        ]
      : [{ ...one, key }];
  });
  const replies = await Promise.all([
    ...sent.map(({ person, body, key }) => person.call('POST /cases', { body, key })),
    ...empty.map(({ person, body }) => person.call('POST /cases', { body })),
  ]);
  const started = replies.filter(({ status }) => status === 201);
  expect(started).toHaveLength(sent.length);
  const numbers = new Map(started.map(({ body }) => [body.caseId, body.number]));
  expect(numbers.size).toBe(applicants.length * each);

  const streets = Map.groupBy(numbers.values(), (number) => number.replace(/\d+$/, ''));
  const counted = [...streets.values()].map((found) =>
    found.map((number) => Number(/\d+$/.exec(number)?.[0])).sort((a, b) => a - b),
  );
  expect(counted.map(({ length }) => length).sort()).toEqual([10, 40]);
  for (const found of counted) expect(found).toEqual(found.map((_number, index) => index + 1));
});
