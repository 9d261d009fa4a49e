import { setStep, type Pack } from '@yishi/workflows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { claimPeople, complete, openTask, startExpense } from './support/cases.ts';

let api: ApiTest;
let people: Awaited<ReturnType<typeof claimPeople>>;
let admin: Caller;
const expense = { key: 'expense' };

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  [people, admin] = await Promise.all([claimPeople(api), api.as('admin')]);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const useOf = async (query = {}) => {
  const use = await admin.must('GET /admin/procedures/{key}/use', { params: expense, query });
  return { ...use, of: (step: string) => use.steps.find((each) => each.step === step) };
};

describe('use after publishing', () => {
  test('where cases wait, how long a step took, how often it was sent back', async () => {
    const before = await useOf();
    const of = await startExpense(people.applicant, '退回两次', 10_000);
    const { step: first } = await openTask(people.head, of);
    const waiting = (await useOf()).of(first);
    expect(waiting?.waiting).toBe((before.of(first)?.waiting ?? 0) + 1);
    for (const resume of ['straight-back', 'again'] as const) {
      const { taskId, revision, caseId } = await openTask(people.head, of);
      await people.head.must('POST /tasks/{caseId}/{taskId}/return', {
        params: { caseId, taskId },
        body: { revision, toStep: 'apply', resume, opinion: '补发票', corrections: [] },
      });
      const mending = await useOf();
      expect(mending.of('apply')?.waiting).toBe((before.of('apply')?.waiting ?? 0) + 1);
      await complete(people.applicant, of, 'submit');
    }
    await complete(people.head, of, 'agree');
    const after = await useOf();
    expect(after.of(first)).toMatchObject({
      waiting: before.of(first)?.waiting ?? 0,
      sentBack: 2,
      done: (before.of(first)?.done ?? 0) + 1,
    });
    expect(after.of(first)?.median).toBeGreaterThanOrEqual(0);
    expect(after.of('apply')).toMatchObject({ sentBack: 0, done: 2 });
    expect(after.running).toBe(before.running + 1);
  });

  test('a period without anything, or a version without cases, counts nothing of it', async () => {
    const past = await useOf({ from: '2020-01-01', until: '2020-12-31' });
    expect(past.started).toBe(0);
    expect(
      past.steps.every(({ done, sentBack, median }) => done + sentBack === 0 && median === null),
    ).toBe(true);
    const none = await useOf({ bundle: '0'.repeat(64) });
    expect([none.running, none.steps]).toEqual([0, []]);
  });
});

test('a design is exported as a pack; whoever takes that in has the same version of it', async () => {
  const design = await admin.must('POST /admin/designs', { body: { procedure: 'expense' } });
  if (design.kind !== 'procedure') throw new Error('no procedure');
  const params = { id: design.id };
  const [, step] = design.content.steps;
  const operations = setStep(design.content, step?.id ?? '', ['name'], { 'zh-CN': '初审' });
  await admin.must('POST /admin/designs/{id}/edits', {
    params,
    body: { revision: design.state.revision, operations },
  });
  const pack: Pack = await admin.must('GET /admin/designs/{id}/export', { params });
  const seen = await admin.must('POST /admin/packs/preview', { body: { pack } });
  const told = seen.changes.filter(({ change }) => change !== 'same');
  expect(told.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['procedure expense']);
  const other = await createApiTest();
  try {
    const elsewhere = await other.as('admin');
    const hashes = await Promise.all(
      [admin, elsewhere].map(async (whoever) => {
        const { preview } = await whoever.must('POST /admin/packs/preview', { body: { pack } });
        await whoever.must('POST /admin/packs/publish', { body: { preview: preview ?? '' } });
        const now = await whoever.must('GET /admin/procedures/{key}', { params: expense });
        return now.procedure.bundle;
      }),
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(
      await elsewhere.must('GET /admin/packs/{key}/export', { params: { key: pack.key } }),
    ).toEqual(pack);
    const version = await admin.must('GET /admin/procedures/{key}/versions/{bundle}', {
      params: { ...expense, bundle: hashes[0] ?? '' },
    });
    expect(version.bundle.procedure.steps[1]?.name).toEqual({ 'zh-CN': '初审' });
  } finally {
    await other.stop();
  }
});
