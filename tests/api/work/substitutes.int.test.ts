import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, inboxItem, openTask, startExpense } from '../support/cases.ts';
import { hasTask, hour, openWork, type Work } from '../support/work.ts';

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
    await name(work.inHours(1), work.inHours(3));
    expect(await hasTask(substitute, of)).toBe(false);
    work.pass(2 * hour);
    api.deps.persons.forget();
    const item = await inboxItem(substitute, of);
    expect(item?.onBehalfOf).toEqual({ id: 'wangjianguo', name: '王建国' });
    await complete(substitute, of, 'agree');
    expect(await work.told(of, 'action.agree')).toMatchObject({
      actor: { name: '林芸' },
      onBehalfOf: { name: '王建国' },
    });
    const later = await startExpense(people.applicant, '代理已到期');
    const { taskId, revision } = await openTask(substitute, later);
    work.pass(2 * hour);
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
      from: work.inHours(-1),
      until: work.inHours(5),
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
    const other = await name(work.inHours(-1), work.inHours(5), ['community-project']);
    expect(await hasTask(substitute, of)).toBe(false);
    await people.head.must('DELETE /substitutes/{id}', { params: { id: other.id } });
    const { id } = await name(work.inHours(-1), work.inHours(5), ['expense']);
    expect(await hasTask(substitute, of)).toBe(true);
    const chain = await substitute.must('POST /substitutes', {
      body: {
        substitute: 'huangtao',
        from: work.inHours(-1),
        until: work.inHours(5),
        reason: '也外出',
      },
    });
    expect(await hasTask(await api.as('huangtao'), of)).toBe(false);
    await people.head.must('DELETE /substitutes/{id}', { params: { id } });
    expect(await hasTask(substitute, of)).toBe(false);
    const away = await people.applicant.call('POST /substitutes', {
      body: { substitute: 'linyun', from: work.inHours(0), until: work.inHours(2), reason: '外出' },
    });
    expect([away.status, away.body.code]).toEqual([422, 'substitutes.away']);
    await substitute.must('DELETE /substitutes/{id}', { params: { id: chain.id } });
  });
});
