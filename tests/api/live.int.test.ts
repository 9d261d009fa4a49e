import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest, signIn } from '../../apps/api/src/http/testing/api-test.ts';
import { claimPeople, complete, openTask, payment, startExpense } from './support/cases.ts';
import { openStream } from './support/stream.ts';
import { until } from './support/until.ts';

let api: ApiTest;
let people: Awaited<ReturnType<typeof claimPeople>>;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  people = await claimPeople(api);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

test('whose boxes change is told at once, and nobody else', async () => {
  const mine = await openStream(api, people.head);
  const others = await openStream(api, await api.as('luxiumei'));
  const { caseId, number } = await startExpense(people.applicant, '采购铅笔');
  await until('the head to be told', async () => mine.told.length > 0);
  expect(mine.told).toEqual([{ type: 'inbox' }, { type: 'case', caseId }]);

  const applicants = await openStream(api, people.applicant);
  await complete(people.head, { caseId, number }, 'agree');
  await until('the applicant to be told', async () => applicants.told.length > 0);
  expect(applicants.told).toContainEqual({ type: 'case', caseId });
  await people.applicant.must('POST /cases/{id}/copies', {
    params: { id: caseId },
    body: { people: ['luxiumei'] },
  });
  await until('who was copied to be told', async () => others.told.length > 0);
  expect(others.told).toEqual([{ type: 'inbox' }, { type: 'case', caseId }]);
  const before = applicants.told.length;
  const body = { body: '发票在路上' };
  await people.head.must('POST /cases/{id}/comments', { params: { id: caseId }, body });
  await until('a comment to be told', async () => applicants.told.length > before);
  await Promise.all([mine.close(), others.close(), applicants.close()]);
});

test('who shares a pool is told when the task is claimed, given back or done', async () => {
  const of = await startExpense(people.applicant, '共同待办', 10_000);
  await complete(people.head, of, 'agree');
  const { taskId } = await openTask(people.finance, of);
  const other = await openStream(api, people.otherFinance);
  const params = { caseId: of.caseId, taskId };
  const hears = async (what: string, act: () => Promise<unknown>) => {
    const before = other.told.length;
    await act();
    await until(what, async () => other.told.length > before);
  };
  const { finance } = people;
  await hears('its claim', () => finance.must('POST /tasks/{caseId}/{taskId}/claim', { params }));
  await hears('its release', () =>
    finance.must('POST /tasks/{caseId}/{taskId}/release', { params }),
  );
  await hears('its end', () => complete(finance, of, 'submit', { data: payment }));
  await other.close();
});

test('a page that connects again is told so, since it may have missed something', async () => {
  // Nothing that was done before concerns this person, so no late word of it arrives.
  const person = await api.as('wuyue');
  const first = await openStream(api, person);
  const again = await openStream(api, person, { 'last-event-id': 'open' });
  await until('a word', async () => again.told.length > 0);
  expect([first.told, again.told]).toEqual([[], [{ type: 'reconnected' }]]);
  await Promise.all([first.close(), again.close()]);
});

test('a stream ends when its person is signed out elsewhere, and cannot be opened again', async () => {
  const person = await signIn(api, 'jianglei', api.password);
  const stream = await openStream(api, person);
  const other = await openStream(api, people.head);
  const admin = await api.as('admin');
  await admin.must('POST /admin/people/{id}/password', { params: { id: 'jianglei' } });
  await until('its end', async () => stream.ended);
  expect((await openStream(api, person)).status).toBe(401);
  expect(other.ended).toBe(false);
  await other.close();
});

test('all streams end when the process does, also those whose page has gone', async () => {
  const own = await createApiTest();
  const gone = await openStream(own, await own.as('admin'));
  const open = await openStream(own, await own.as('heping'));
  await gone.close();
  own.endStreams();
  await until('their end', async () => open.ended && gone.ended);
  await own.stop();
  expect(own.bugs).toEqual([]);
});
