import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { expenseData } from '../../support/expense.ts';
import {
  complete,
  inboxItem,
  openTask,
  payment,
  receiptOf,
  startExpense,
} from '../support/cases.ts';
import { hour, openWork, type Work } from '../support/work.ts';

let work: Work;
let people: Work['people'];
let api: Work['api'];

beforeAll(async () => {
  work = await openWork();
  ({ people, api } = work);
});
afterAll(async () => {
  await work.api.stop();
  expect(work.api.bugs).toEqual([]);
});

type Of = { caseId: string; number: string };

describe('催办', () => {
  test('each task once in four hours, written down with who and whom', async () => {
    const of = await startExpense(people.applicant, '催办一次');
    const urge = () =>
      people.applicant.call('POST /cases/{id}/urge', {
        params: { id: of.caseId },
        body: { words: '请尽快' },
      });
    const first = await urge();
    expect(first.body.urged).toEqual([{ id: 'wangjianguo', name: '王建国' }]);
    work.pass(4 * hour - 60_000);
    const soon = await urge();
    expect([soon.status, soon.body.code]).toEqual([429, 'urge.too-soon']);
    expect(soon.body.params?.['notBefore']).toBe(first.body.notBefore);
    work.pass(120_000);
    expect((await urge()).status).toBe(200);
    expect(await work.told(of, 'case.urged')).toMatchObject({
      actor: { name: '陈晓燕' },
      params: { people: [{ name: '王建国' }], words: '请尽快' },
    });
    const { rows } = await api.deps.pool.query<{ person: string }>(
      `select person from notifications where case_id = $1 and code = 'case.urged'`,
      [of.caseId],
    );
    expect(rows).toEqual([{ person: 'wangjianguo' }, { person: 'wangjianguo' }]);
  });

  test('reaches those urged: their list marks it, their task shows who urged in which words', async () => {
    const of = await startExpense(people.applicant, '催办留言');
    expect(await inboxItem(people.head, of)).toMatchObject({ urged: false });
    expect((await openTask(people.head, of)).urged).toBeNull();
    const body = { words: '本周内要付款' };
    await people.applicant.must('POST /cases/{id}/urge', { params: { id: of.caseId }, body });
    expect(await inboxItem(people.head, of)).toMatchObject({ urged: true });
    expect((await openTask(people.head, of)).urged).toMatchObject({
      by: { name: '陈晓燕' },
      words: '本周内要付款',
    });
    await complete(people.head, of, 'agree');
    expect((await openTask(people.leader, of)).urged).toBeNull();
  });

  test('two at the same time urge once; who is asked does not urge themselves', async () => {
    const of = await startExpense(people.applicant, '同时催办');
    const params = { id: of.caseId };
    const replies = await Promise.all(
      [people.applicant, people.applicant].map((person) =>
        person.call('POST /cases/{id}/urge', { params, body: {} }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 429]);
    const own = await people.head.call('POST /cases/{id}/urge', { params, body: {} });
    expect([own.status, own.body.code]).toEqual([422, 'urge.nobody']);
  });
});

test('抄送: who is copied reads and comments, once each, and does not act', async () => {
  const of = await startExpense(people.applicant, '抄送给纪检');
  const params = { id: of.caseId };
  const copy = (names: string[]) =>
    people.applicant.must('POST /cases/{id}/copies', { params, body: { people: names } });
  expect(await copy(['yelin', 'yelin'])).toEqual({ sent: 1 });
  expect(await copy(['yelin', 'dulan'])).toEqual({ sent: 1 });
  const reader = await api.as('yelin');
  const { items } = await reader.must('GET /inbox', { query: { box: 'copies' } });
  expect(items.map(({ number, unread }) => [number, unread])).toEqual([[of.number, true]]);
  await reader.must('POST /cases/{id}/comments', { params, body: { body: '已阅' } });
  const { taskId, revision } = await openTask(people.head, of);
  const acted = await reader.call('POST /tasks/{caseId}/{taskId}/complete', {
    params: { caseId: of.caseId, taskId },
    body: { revision, action: 'agree' },
  });
  expect([acted.status, acted.body.code]).toEqual([403, 'actor.notAssignee']);
  expect((await work.told(of, 'case.copied'))?.params).toMatchObject({
    people: [{ name: '叶林' }, { name: '杜兰' }],
  });
});

describe('what a task is decided on', () => {
  const materialOf = async (person: Caller, of: Of) =>
    person.must('GET /tasks/{caseId}/{taskId}/material', {
      params: { caseId: of.caseId, taskId: (await openTask(person, of)).taskId },
    });

  test('who pays sees the claim and who agreed; who files it also what was paid', async () => {
    const of = await work.claimInPool('节日慰问品');
    const paying = await materialOf(people.finance, of);
    expect(paying.submissions.map(({ form }) => form.key)).toEqual(['expense']);
    expect(paying.submissions[0]?.data).toMatchObject({ 事由: '节日慰问品', 合计: 10_000 });
    expect(paying.results.map(({ step }) => step)).toEqual(['first']);
    await complete(people.finance, of, 'submit', { data: payment });
    const filing = await materialOf(people.archivist, of);
    expect(filing.submissions.map(({ form }) => form.key)).toEqual(['expense', 'payment']);
  });

  test('who sent it back sees what stood there before, others who see it first do not', async () => {
    const of = await startExpense(people.applicant, '写错了的报销', 900_000);
    expect((await materialOf(people.head, of)).before).toBeNull();
    const { caseId, taskId, revision } = await openTask(people.head, of);
    await people.head.must('POST /tasks/{caseId}/{taskId}/return', {
      params: { caseId, taskId },
      body: { revision, toStep: 'apply', resume: 'again', opinion: '金额不对', corrections: [] },
    });
    expect((await materialOf(people.applicant, of)).before).toBeNull();
    const data = expenseData('改好了的报销', 900_000, [await receiptOf(people.applicant)]);
    await complete(people.applicant, of, 'submit', { data });
    expect((await materialOf(people.head, of)).before).toMatchObject({
      data: { 事由: '写错了的报销' },
      by: { name: '陈晓燕' },
    });
    await complete(people.head, of, 'agree');
    expect((await materialOf(people.leader, of)).before).toBeNull();
  });
});
