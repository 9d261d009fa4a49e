import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { complete, openTask, payment, startExpense } from '../support/cases.ts';
import { hasTask, openWork, type Work } from '../support/work.ts';

let work: Work;
let people: Work['people'];
let api: Work['api'];
let admin: Caller;

beforeAll(async () => {
  work = await openWork();
  ({ people, api } = work);
  admin = await api.as('admin');
});
afterAll(async () => {
  await work.api.stop();
  expect(work.api.bugs).toEqual([]);
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
  expect(await work.told(of, 'action.transfer')).toMatchObject({
    actor: { name: '王建国' },
    params: { to: { name: '林芸' }, opinion: '请林书记办理' },
  });
  await complete(await api.as('linyun'), of, 'agree');
  expect(await hasTask(people.finance, of)).toBe(true);
});

describe('认领', () => {
  test('whoever is first has it, the other finds it gone, and gets it back after its release', async () => {
    const { taskId, ...of } = await work.claimInPool('认领与归还');
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
    const claimed = await work.told(of, 'task.claimed');
    expect(claimed?.actor?.name).toMatch(/周丽|吴海燕/);
    expect(claimed?.step?.['zh-CN']).toBe('付款');
    expect((await work.told(of, 'task.released'))?.step?.['zh-CN']).toBe('付款');
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
    expect(await work.told(of, 'task.reassigned')).toMatchObject({
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
    expect((await work.told(of, 'action.terminate'))?.params).toMatchObject({
      reason: '与前一件重复',
    });
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
