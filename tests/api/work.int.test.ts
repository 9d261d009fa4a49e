import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TimelineItem } from '@yishi/api';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import {
  claimPeople,
  complete,
  inboxItem,
  openTask,
  payment,
  receiptOf,
  startExpense,
} from './support/cases.ts';
import { expenseData } from '../support/expense.ts';

let api: ApiTest;
let people: Awaited<ReturnType<typeof claimPeople>>;
let admin: Caller;
/** Milliseconds by which the API's clock is ahead. */
let ahead = 0;
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + ahead + hours * hour).toISOString();

beforeAll(async () => {
  api = await createApiTest({ clock: () => new Date(Date.now() + ahead).toISOString() });
  await api.startWorker();
  people = await claimPeople(api);
  admin = await api.as('admin');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

type Of = { caseId: string; number: string };

async function told(of: Of, code: string): Promise<TimelineItem | undefined> {
  const { items } = await people.applicant.must('GET /cases/{id}/timeline', {
    params: { id: of.caseId },
  });
  return items.findLast((item) => item.code === code);
}

const hasTask = async (person: Caller, of: Of) => (await inboxItem(person, of)) !== undefined;

/** A small claim that waits in the pool of the two who pay. */
async function claimInPool(title: string): Promise<Of & { taskId: string }> {
  const of = await startExpense(people.applicant, title, 10_000);
  await complete(people.head, of, 'agree');
  const { taskId } = await openTask(people.finance, of);
  return { caseId: of.caseId, number: of.number, taskId };
}

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
    ahead += 4 * hour - 60_000;
    const soon = await urge();
    expect([soon.status, soon.body.code]).toEqual([429, 'urge.too-soon']);
    expect(soon.body.params?.['notBefore']).toBe(first.body.notBefore);
    ahead += 120_000;
    expect((await urge()).status).toBe(200);
    expect(await told(of, 'case.urged')).toMatchObject({
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

describe('代理', () => {
  const name = (from: string, until: string, procedures?: string[]) =>
    people.head.must('POST /substitutes', {
      body: {
        substitute: 'linyun',
        from,
        until,
        reason: '外出学习',
        ...(procedures ? { procedures } : {}),
      },
    });

  test('acts within the dates only, in the name of both', async () => {
    const substitute = await api.as('linyun');
    const of = await startExpense(people.applicant, '由代理人办理', 10_000);
    await name(inHours(1), inHours(3));
    expect(await hasTask(substitute, of)).toBe(false);
    ahead += 2 * hour;
    api.deps.persons.forget();
    const item = await inboxItem(substitute, of);
    expect(item?.onBehalfOf).toEqual({ id: 'wangjianguo', name: '王建国' });
    await complete(substitute, of, 'agree');
    expect(await told(of, 'action.agree')).toMatchObject({
      actor: { name: '林芸' },
      onBehalfOf: { name: '王建国' },
    });
    const later = await startExpense(people.applicant, '代理已到期');
    const { taskId, revision } = await openTask(substitute, later);
    ahead += 2 * hour;
    expect(await hasTask(substitute, later)).toBe(false);
    const late = await substitute.call('POST /tasks/{caseId}/{taskId}/complete', {
      params: { caseId: later.caseId, taskId },
      body: { revision, action: 'agree' },
    });
    expect(late.status).toBe(404);
  });

  test('the applicant in their own approver’s place is offered nothing and told why', async () => {
    const of = await startExpense(people.applicant, '代理自己的审批人');
    const body = {
      substitute: 'chenxiaoyan',
      from: inHours(-1),
      until: inHours(5),
      reason: '外出',
    };
    const { id } = await people.head.must('POST /substitutes', { body });
    api.deps.persons.forget();
    const task = await openTask(people.applicant, of);
    expect(task).toMatchObject({ actions: [], barred: { code: 'actor.isApplicant' } });
    const { taskId, revision, caseId } = task;
    const sent = await people.applicant.call('POST /tasks/{caseId}/{taskId}/return', {
      params: { caseId, taskId },
      body: { revision, toStep: 'apply', resume: 'again', opinion: '退给自己', corrections: [] },
    });
    expect([sent.status, sent.body.code]).toEqual([403, 'actor.isApplicant']);
    await people.head.must('DELETE /substitutes/{id}', { params: { id } });
    expect((await openTask(people.head, of)).barred).toBeNull();
  });

  test('for the procedures named only, ended at once, and no chain of substitutes', async () => {
    const substitute = await api.as('linyun');
    const of = await startExpense(people.applicant, '限于流程');
    const other = await name(inHours(-1), inHours(5), ['community-project']);
    expect(await hasTask(substitute, of)).toBe(false);
    await people.head.must('DELETE /substitutes/{id}', { params: { id: other.id } });
    const { id } = await name(inHours(-1), inHours(5), ['expense']);
    expect(await hasTask(substitute, of)).toBe(true);
    const chain = await substitute.must('POST /substitutes', {
      body: { substitute: 'huangtao', from: inHours(-1), until: inHours(5), reason: '也外出' },
    });
    expect(await hasTask(await api.as('huangtao'), of)).toBe(false);
    await people.head.must('DELETE /substitutes/{id}', { params: { id } });
    expect(await hasTask(substitute, of)).toBe(false);
    const away = await people.applicant.call('POST /substitutes', {
      body: { substitute: 'linyun', from: inHours(0), until: inHours(2), reason: '外出' },
    });
    expect([away.status, away.body.code]).toEqual([422, 'substitutes.away']);
    await substitute.must('DELETE /substitutes/{id}', { params: { id: chain.id } });
  });
});

test('转办: the task goes with a reason to one who then holds it alone', async () => {
  const of = await startExpense(people.applicant, '转给别人', 10_000);
  const { taskId, revision } = await openTask(people.head, of);
  const params = { caseId: of.caseId, taskId };
  const transfer = (body: object) =>
    people.head.call('POST /tasks/{caseId}/{taskId}/transfer', { params, body });
  expect((await transfer({ revision, to: 'linyun', opinion: ' ' })).status).toBe(400);
  const unknown = await transfer({ revision, to: 'nobody', opinion: '请办理' });
  expect(unknown.body.code).toBe('transfer.unknown');
  expect((await transfer({ revision, to: 'linyun', opinion: '请林书记办理' })).status).toBe(200);
  expect(await hasTask(people.head, of)).toBe(false);
  const old = await people.head.call('POST /tasks/{caseId}/{taskId}/complete', {
    params,
    body: { revision, action: 'agree' },
  });
  expect([old.status, old.body.code]).toEqual([409, 'task.closed']);
  expect(await told(of, 'action.transfer')).toMatchObject({
    actor: { name: '王建国' },
    params: { to: { name: '林芸' }, opinion: '请林书记办理' },
  });
  await complete(await api.as('linyun'), of, 'agree');
  expect(await hasTask(people.finance, of)).toBe(true);
});

describe('认领', () => {
  test('whoever is first has it, the other finds it gone, and gets it back after its release', async () => {
    const { taskId, ...of } = await claimInPool('认领与归还');
    const params = { caseId: of.caseId, taskId };
    const claim = (person: Caller) =>
      person.call('POST /tasks/{caseId}/{taskId}/claim', { params });
    const replies = await Promise.all([claim(people.finance), claim(people.otherFinance)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = replies[0].status === 200;
    const winner = first ? people.finance : people.otherFinance;
    const loser = first ? people.otherFinance : people.finance;
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('task.claimed');
    expect([await hasTask(winner, of), await hasTask(loser, of)]).toEqual([true, false]);
    const body = { revision: 1, action: 'submit', data: payment };
    const acted = await loser.call('POST /tasks/{caseId}/{taskId}/complete', { params, body });
    expect([acted.status, acted.body.code]).toEqual([409, 'task.claimed']);
    const release = (person: Caller) =>
      person.call('POST /tasks/{caseId}/{taskId}/release', { params });
    expect((await release(loser)).body.code).toBe('task.not-claimed');
    expect((await release(winner)).status).toBe(200);
    expect(await hasTask(loser, of)).toBe(true);
    await complete(loser, of, 'submit', { data: payment });
    expect([await hasTask(winner, of), await hasTask(loser, of)]).toEqual([false, false]);
    const claimed = await told(of, 'task.claimed');
    expect(claimed?.actor?.name).toMatch(/周丽|吴海燕/);
    expect(claimed?.step?.['zh-CN']).toBe('付款');
    expect((await told(of, 'task.released'))?.step?.['zh-CN']).toBe('付款');
  });

  test('a task that is one person’s own needs no claim', async () => {
    const of = await startExpense(people.applicant, '不需认领');
    const { caseId, taskId } = await openTask(people.head, of);
    const reply = await people.head.call('POST /tasks/{caseId}/{taskId}/claim', {
      params: { caseId, taskId },
    });
    expect([reply.status, reply.body.code]).toEqual([422, 'claim.not-pool']);
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
  expect((await told(of, 'case.copied'))?.params).toMatchObject({
    people: [{ name: '叶林' }, { name: '杜兰' }],
  });
});

test('撤回 before the next one acts, 撤销 while it runs, neither afterwards', async () => {
  const of = await startExpense(people.applicant, '写错了金额', 10_000);
  const params = { id: of.caseId };
  const view = await people.applicant.must('GET /cases/{id}', { params });
  const entry = view.actions.find(({ action }) => action === 'withdraw')?.entry ?? '';
  const withdraw = () =>
    people.applicant.call('POST /cases/{id}/withdraw', { params, body: { entry } });
  expect((await withdraw()).status).toBe(200);
  expect([await hasTask(people.head, of), await hasTask(people.applicant, of)]).toEqual([
    false,
    true,
  ]);
  await complete(people.applicant, of, 'submit');
  await complete(people.head, of, 'agree');
  const late = await people.applicant.must('GET /cases/{id}', { params });
  expect(late.actions.map(({ action }) => action)).not.toContain('withdraw');
  expect((await withdraw()).status).toBe(409);
  const cancel = () =>
    people.applicant.call('POST /cases/{id}/cancel', { params, body: { reason: '不需要了' } });
  expect((await cancel()).body).toMatchObject({ phase: 'cancelled', next: [] });
  expect(await hasTask(people.finance, of)).toBe(false);
  const again = await cancel();
  expect([again.status, again.body.code]).toEqual([409, expect.stringMatching(/^case\./)]);
});

test('审计: the log tells acts in cases beside all else, by name and step, nothing that was written', async () => {
  const of = await startExpense(people.applicant, '审计里要看到', 10_000);
  await complete(people.head, of, 'agree', { opinion: '只有办理人能看的意见' });
  const { taskId, revision } = await openTask(people.finance, of);
  const params = { caseId: of.caseId, taskId };
  await people.finance.must('POST /tasks/{caseId}/{taskId}/claim', { params });
  await people.finance.must('POST /tasks/{caseId}/{taskId}/transfer', {
    params,
    body: { revision, to: 'linyun', opinion: '请代办' },
  });
  const auditor = await api.as('shenjing');
  const read = (query: Record<string, string>) => auditor.must('GET /admin/audit', { query });
  const { items: all } = await read({ limit: '100' });
  const items = all.filter(({ caseId }) => caseId === of.caseId);
  const told = items.map(({ action, details, names }) => [
    action,
    names[`did/${String((details as { did?: string }).did)}`]?.['zh-CN'],
    names[`step/${String((details as { inStep?: string }).inStep)}`]?.['zh-CN'],
  ]);
  // The clock of this test is ahead of that of the database: only acts in cases are in order.
  expect(told.filter(([action]) => action !== 'claim-task')).toEqual([
    ['TaskTransferred', undefined, '付款'],
    ['TaskCompleted', '同意', '单位负责人审批'],
    ['CaseStarted', undefined, '申请'],
  ]);
  expect(told).toContainEqual(['claim-task', undefined, undefined]);
  expect(items[0]?.details).toMatchObject({ people: [{ name: '林芸' }] });
  expect(items[0]?.names[`case/${of.caseId}`]?.['zh-CN']).toBe(of.number);
  expect(JSON.stringify(items)).not.toMatch(/意见|请代办|审计里要看到/);
  const first = await read({ limit: '2' });
  const second = await read({ limit: '2', cursor: first.next ?? '' });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
    all.slice(0, 4).map(({ id }) => id),
  );
  const only = await read({ action: 'TaskTransferred', person: 'zhouli' });
  expect(only.items.map(({ caseId }) => caseId)).toEqual([of.caseId]);
});

describe('an administrator, with a reason', () => {
  test('gives a task to others: they have it, with who, why and to whom written down', async () => {
    const of = await startExpense(people.applicant, '改派他人', 10_000);
    const { taskId, revision } = await openTask(people.head, of);
    const params = { caseId: of.caseId, taskId };
    const reassign = (body: object) =>
      admin.call('POST /tasks/{caseId}/{taskId}/reassign', { params, body });
    expect((await reassign({ revision, to: ['linyun'], reason: '' })).status).toBe(400);
    expect((await reassign({ revision, to: ['linyun', 'nobody'], reason: '病假' })).status).toBe(
      422,
    );
    expect((await reassign({ revision, to: ['linyun', 'mahong'], reason: '病假' })).status).toBe(
      200,
    );
    expect(await hasTask(people.head, of)).toBe(false);
    expect(await told(of, 'task.reassigned')).toMatchObject({
      actor: { name: '管理员' },
      params: { reason: '病假', to: [{ name: '林芸' }, { name: '马红' }] },
    });
    const stale = await reassign({ revision, to: ['linyun'], reason: '病假' });
    expect([stale.status, stale.body.code]).toEqual([409, 'task.stale']);
    await complete(await api.as('mahong'), of, 'agree');
  });

  test('ends a case: nobody has work of it any more, and nothing moves it again', async () => {
    const of = await startExpense(people.applicant, '终止重复申请', 10_000);
    const params = { id: of.caseId };
    const { taskId, revision } = await openTask(people.head, of);
    const end = (reason: string) =>
      admin.call('POST /cases/{id}/terminate', { params, body: { reason } });
    expect((await end('  ')).status).toBe(400);
    expect((await end('与前一件重复')).body).toMatchObject({ phase: 'terminated', next: [] });
    expect(await hasTask(people.head, of)).toBe(false);
    expect((await told(of, 'action.terminate'))?.params).toMatchObject({ reason: '与前一件重复' });
    const acted = await people.head.call('POST /tasks/{caseId}/{taskId}/complete', {
      params: { caseId: of.caseId, taskId },
      body: { revision, action: 'agree' },
    });
    expect(acted.status).toBe(409);
    expect((await end('再次终止')).status).toBe(409);
    const { items } = await people.applicant.must('GET /inbox', {
      query: { box: 'mine', q: of.number },
    });
    expect(items.map(({ phase }) => phase)).toEqual(['terminated']);
  });
});

describe('what a task is decided on', () => {
  const materialOf = async (person: Caller, of: Of) =>
    person.must('GET /tasks/{caseId}/{taskId}/material', {
      params: { caseId: of.caseId, taskId: (await openTask(person, of)).taskId },
    });

  test('who pays sees the claim and who agreed; who files it also what was paid', async () => {
    const of = await claimInPool('节日慰问品');
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
