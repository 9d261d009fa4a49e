import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, CallOptions, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { expenseData } from '../support/expense.ts';
import { claimPeople, draftExpense, openTask, startExpense } from './support/cases.ts';
import { snapshot } from './support/snapshot.ts';

let api: ApiTest;
let people: Awaited<ReturnType<typeof claimPeople>>;
let admin: Caller;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  people = await claimPeople(api);
  admin = await api.as('admin');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

interface Write {
  what: string;
  prepare(): Promise<{
    person: Caller;
    route: Parameters<Caller['call']>[0];
    options: CallOptions;
    /** The same request with something else in it. */
    other: object;
  }>;
}

/** One of each way in which a write is kept: in its transaction, by the engine, by both. */
const writes: Write[] = [
  {
    what: 'a draft begun',
    prepare: async () => ({
      person: people.applicant,
      route: 'POST /drafts',
      options: { body: { procedure: 'expense' } },
      other: { procedure: 'community-project' },
    }),
  },
  {
    what: 'a draft saved',
    prepare: async () => {
      const { draft, revision } = await draftExpense(people.applicant, '保存');
      return {
        person: people.applicant,
        route: 'PUT /drafts/{id}',
        options: { params: { id: draft }, body: { data: expenseData('保存两次'), revision } },
        other: { data: expenseData('另一个'), revision },
      };
    },
  },
  {
    what: 'a case started',
    prepare: async () => {
      const sent = await draftExpense(people.applicant, '发起两次');
      const another = await draftExpense(people.applicant, '另一件');
      return {
        person: people.applicant,
        route: 'POST /cases',
        options: { body: sent },
        other: another,
      };
    },
  },
  {
    what: 'a task completed',
    prepare: async () => {
      const of = await startExpense(people.applicant, '同意两次');
      const { caseId, taskId, revision } = await openTask(people.head, of);
      return {
        person: people.head,
        route: 'POST /tasks/{caseId}/{taskId}/complete',
        options: { params: { caseId, taskId }, body: { revision, action: 'agree' } },
        other: { revision, action: 'refuse', opinion: '不同意' },
      };
    },
  },
  {
    what: 'a person added',
    prepare: async () => ({
      person: admin,
      route: 'POST /admin/people',
      options: { body: { name: '新同事', username: `p${randomUUID().slice(0, 8)}` } },
      other: { name: '新同事', username: `p${randomUUID().slice(0, 8)}` },
    }),
  },
];

/** What is shown once is null the second time. */
const shown = (body: object) => ({ ...body, password: undefined });

describe.each(writes)('$what', ({ prepare }) => {
  test('and sent again is answered alike and done once; something else under its key is refused', async () => {
    const { person, route, options, other } = await prepare();
    const key = randomUUID();
    const first = await person.call(route, { ...options, key });
    const before = await snapshot(api.deps.pool);
    const again = await person.call(route, { ...options, key });
    expect([first.status, again.status]).toEqual([expect.any(Number), first.status]);
    expect(first.status).toBeLessThan(300);
    expect(shown(again.body)).toEqual(shown(first.body));
    const changed = await person.call(route, { ...options, key, body: other });
    expect([changed.status, changed.body.code]).toEqual([422, 'idempotency.other-request']);
    expect(changed.body.errors[0]?.pointer).toBe('/headers/Idempotency-Key');
    expect(await snapshot(api.deps.pool)).toEqual(before);
  });

  test('and sent four times side by side is answered alike and done once', async () => {
    const { person, route, options } = await prepare();
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => person.call(route, { ...options, key })),
    );
    const [first] = replies;
    expect(first?.status).toBeLessThan(300);
    for (const { status, body } of replies) {
      expect([status, shown(body)]).toEqual([first?.status, shown(first?.body ?? {})]);
    }
    const { rows } = await api.deps.pool.query('select 1 from idempotency where key = $1', [key]);
    expect(rows).toHaveLength(1);
  });

  test('and something else sent side by side under its key: one of them is refused', async () => {
    const { person, route, options, other } = await prepare();
    const key = randomUUID();
    const replies = await Promise.all([
      person.call(route, { ...options, key }),
      person.call(route, { ...options, key, body: other }),
    ]);
    const codes = replies.map(({ status, body }) => (status < 300 ? 'done' : body.code)).sort();
    expect(codes).toEqual(['done', 'idempotency.other-request']);
  });
});

test('the key of one person is no other person’s, and of one path no other path’s', async () => {
  const key = randomUUID();
  const body = { procedure: 'expense' };
  const mine = await people.applicant.must('POST /drafts', { body, key });
  const theirs = await people.head.must('POST /drafts', { body, key });
  expect(theirs.id).not.toBe(mine.id);
  const elsewhere = await people.applicant.call('POST /drafts/{id}/restore', {
    params: { id: mine.id },
    key,
  });
  expect(elsewhere.body.code).toBe('idempotency.other-request');
});

test('a refused request leaves its key free for the corrected one', async () => {
  const key = randomUUID();
  const { draft, revision } = await draftExpense(people.applicant, '');
  const refused = await people.applicant.call('POST /cases', { body: { draft, revision }, key });
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map(({ pointer }) => pointer)).toContain('/data/事由');
  const saved = await people.applicant.must('PUT /drafts/{id}', {
    params: { id: draft },
    body: { data: expenseData('补上事由', 10_000), revision },
  });
  const body = { draft, revision: saved.revision };
  expect((await people.applicant.call('POST /cases', { body, key })).status).toBe(201);
});

describe('a stale revision is refused with what stands differently now', () => {
  const stale = async (person: Caller, route: Parameters<Caller['call']>[0], o: CallOptions) => {
    const { status, body } = await person.call(route, o);
    return [status, body.code, body.params?.['revision'], body.params?.['changed']];
  };

  test('of a draft', async () => {
    const { draft, revision } = await draftExpense(people.applicant, '第一版');
    const params = { id: draft };
    await people.applicant.must('PUT /drafts/{id}', {
      params,
      body: { data: expenseData('第二版'), revision },
    });
    const body = { data: expenseData('第三版'), revision };
    expect(await stale(people.applicant, 'PUT /drafts/{id}', { params, body })).toEqual([
      409,
      'revision.stale',
      revision + 1,
      '事由',
    ]);
    const sent = { body: { draft, revision } };
    expect((await stale(people.applicant, 'POST /cases', sent))[1]).toBe('revision.stale');
  });

  test('of a person, a unit and a year of the calendar', async () => {
    const params = { id: 'huangtao' };
    await admin.must('PATCH /admin/people/{id}', { params, body: { revision: 1, phone: '110' } });
    const person = { params, body: { revision: 1, phone: '120', name: '黄涛' } };
    expect(await stale(admin, 'PATCH /admin/people/{id}', person)).toEqual([
      409,
      'revision.stale',
      2,
      'phone',
    ]);
    const unit = { params: { id: 'xijin' }, body: { revision: 1, name: '西津渡社区' } };
    await admin.must('PATCH /admin/units/{id}', unit);
    const renamed = { ...unit, body: { revision: 1, name: '西津社区' } };
    expect((await stale(admin, 'PATCH /admin/units/{id}', renamed))[3]).toBe('name');
    const year = (revision: number, off: string[]) => ({
      params: { year: '2027' },
      body: { revision, off, work: [], source: '国办发明电' },
    });
    await admin.must('PUT /admin/calendar/{year}', year(0, ['2027-01-01']));
    const later = await stale(admin, 'PUT /admin/calendar/{year}', year(0, ['2027-02-08']));
    expect(later).toEqual([409, 'revision.stale', 1, 'off']);
  });

  test('of a task: who comes second is told that it is done', async () => {
    const of = await startExpense(people.applicant, '两人同时办理', 10_000);
    const { caseId, taskId, revision } = await openTask(people.head, of);
    const params = { caseId, taskId };
    const complete = (action: string) =>
      people.head.call('POST /tasks/{caseId}/{taskId}/complete', {
        params,
        body: { revision, action, opinion: '意见' },
      });
    const old = await people.head.call('POST /tasks/{caseId}/{taskId}/complete', {
      params,
      body: { revision: revision + 1, action: 'agree' },
    });
    expect([old.status, old.body.code]).toEqual([409, 'task.stale']);
    const replies = await Promise.all([complete('agree'), complete('refuse')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body.code).toMatch(
      /^(task\.closed|case\.(closed|ended))$/,
    );
  });
});
