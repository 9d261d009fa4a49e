import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileRef } from '@yishi/api';
import type { ApiTest, CallOptions, Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../../apps/api/src/http/testing/api-test.ts';
import { uploadPdf } from '../../../apps/api/src/http/testing/project-data.ts';
import { openTask } from '../support/cases.ts';
import { checkProject, experts, score, startProject } from '../support/project.ts';
import { snapshot } from '../support/snapshot.ts';

let api: ApiTest;
let applicant: Caller;
let officer: Caller;
let project: { caseId: string; number: string; attachment: FileRef };
let taskId: string;
let revision: number;
let hash: string;
let remark: FileRef;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  applicant = await api.as('chenxiaoyan');
  officer = await api.as('zhangwei');
  project = await startProject(applicant);
  ({ taskId, revision } = await openTask(officer, project));
  const params = { id: project.caseId };
  const { items } = await applicant.must('GET /cases/{id}/submissions', { params });
  hash = items[0]?.hash ?? '';
  remark = await uploadPdf(applicant, '补充说明.pdf');
  const body = { body: '请先看补充说明', files: [remark.id] };
  await applicant.must('POST /cases/{id}/comments', { params, body });
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

type Ask = [route: Parameters<Caller['call']>[0], options: CallOptions];

/** Every way to a case. */
function ways(): { reads: Ask[]; acts: Ask[] } {
  const ofCase = { params: { id: project.caseId } };
  const ofTask = { params: { caseId: project.caseId, taskId } };
  const reason = { reason: '不该如此' };
  const acting = { revision, opinion: '不该如此' };
  return {
    reads: [
      ['GET /cases/{id}', ofCase],
      ['GET /cases/{id}/timeline', ofCase],
      ['GET /cases/{id}/submissions', ofCase],
      ['GET /cases/{id}/submissions/{hash}', { params: { id: project.caseId, hash } }],
      ['GET /cases/{id}/results', ofCase],
      ['GET /cases/{id}/comments', ofCase],
      ['GET /tasks/{caseId}/{taskId}', ofTask],
      ['GET /tasks/{caseId}/{taskId}/material', ofTask],
      ['GET /files/{id}/info', { params: { id: remark.id } }],
      ['GET /files/{id}', { params: { id: remark.id } }],
    ],
    acts: [
      [
        'POST /tasks/{caseId}/{taskId}/complete',
        { ...ofTask, body: { ...acting, action: 'agree' } },
      ],
      [
        'POST /tasks/{caseId}/{taskId}/return',
        {
          ...ofTask,
          body: { ...acting, toStep: 'apply', resume: 'again', corrections: [] },
        },
      ],
      [
        'POST /tasks/{caseId}/{taskId}/transfer',
        { ...ofTask, body: { ...acting, to: 'dengchao' } },
      ],
      ['POST /tasks/{caseId}/{taskId}/claim', ofTask],
      ['POST /tasks/{caseId}/{taskId}/release', ofTask],
      ['POST /cases/{id}/cancel', { ...ofCase, body: reason }],
      ['POST /cases/{id}/withdraw', { ...ofCase, body: { entry: 'e1' } }],
    ],
  };
}

/** What may be said about a case, by those who see it. */
const words = (): Ask[] => [
  ['POST /cases/{id}/comments', { params: { id: project.caseId }, body: { body: '打扰了' } }],
  ['POST /cases/{id}/copies', { params: { id: project.caseId }, body: { people: ['yelin'] } }],
  ['POST /cases/{id}/urge', { params: { id: project.caseId }, body: {} }],
  ['POST /cases/{id}/read', { params: { id: project.caseId } }],
  ['POST /drafts', { body: { task: { caseId: project.caseId, taskId } } }],
];

async function answersOf(person: Caller, asks: Ask[]): Promise<Record<string, string | number>> {
  const found: Record<string, string | number> = {};
  for (const [route, options] of asks) {
    const { status, body } = await person.call(route, options);
    found[route] = status < 400 ? status : `${status} ${body.code}`;
  }
  return found;
}

const allSay = (asks: Ask[], answer: string | number) =>
  Object.fromEntries(asks.map(([route]) => [route, answer]));

const lists = async (person: Caller, q: string) => {
  const cases = await person.must('GET /cases', { query: { q } });
  const todo = await person.must('GET /inbox', { query: { q } });
  return [cases.items.length, todo.items.length];
};

describe('who has nothing to do with a case finds none of it, not even that it is there', () => {
  test.each([
    ['the secretary of the community beside it', 'linyun'],
    ['a worker of the community beside it', 'huangtao'],
    ['the secretary of a community of another street', 'luxiumei'],
    ['the head of another street', 'tangjun'],
    ['the same post in another street', 'dengchao'],
    ['a leader of the street who is not asked yet', 'liuzhiqiang'],
    ['an expert who is not asked yet', 'zhaomin'],
    ['the head of a bureau who is not asked yet', 'heping'],
    ['who publishes procedures', 'xuting'],
    ['who reads the audit log', 'shenjing'],
  ])('%s', async (_who, username) => {
    const stranger = await api.as(username);
    const before = await snapshot(api.deps.pool);
    const all = [...ways().reads, ...ways().acts, ...words()];
    expect(await answersOf(stranger, all)).toEqual(allSay(all, '404 not-found'));
    const { attachment } = project;
    const file = await stranger.call('GET /files/{id}', { params: { id: attachment.id } });
    expect(file.status).toBe(404);
    expect(await lists(stranger, project.number)).toEqual([0, 0]);
    expect(await snapshot(api.deps.pool)).toEqual(before);
  });
});

test.each([
  ['who applied', 'chenxiaoyan'],
  ['who is asked', 'zhangwei'],
  ['the head of the street', 'sunming'],
  ['the head of the community', 'wangjianguo'],
  ['the leader of the district', 'zhouguohua'],
  ['who operates', 'admin'],
])('%s reads all of a case', async (_who, username) => {
  const person = await api.as(username);
  const { reads } = ways();
  expect(await answersOf(person, reads)).toEqual(allSay(reads, 200));
  expect((await lists(person, project.number))[0]).toBe(1);
});

test.each([
  ['who applied', 'chenxiaoyan', ['actor.notAssignee', 'access.denied', 'withdraw.notYours']],
  ['the head of the street', 'sunming', ['actor.notAssignee', 'access.denied']],
  ['who operates', 'admin', ['actor.notAssignee', 'access.denied']],
])('%s does not act on a task of somebody else', async (_who, username, codes) => {
  const person = await api.as(username);
  const acts = ways().acts.filter(([route]) => route.startsWith('POST /tasks'));
  for (const [route, options] of acts) {
    const { status, body } = await person.call(route, options);
    expect([403, route, body.code]).toEqual([
      status,
      route,
      expect.stringMatching(codes.join('|')),
    ]);
  }
});

test('only who applied gives the case up; only operators end it or give a task to others', async () => {
  const params = { id: project.caseId };
  for (const person of [officer, await api.as('sunming'), await api.as('admin')]) {
    const body = { reason: '不该如此' };
    const { status, body: said } = await person.call('POST /cases/{id}/cancel', { params, body });
    expect([status, said.code]).toEqual([403, 'actor.notApplicant']);
  }
  for (const person of [applicant, officer, await api.as('sunming')]) {
    const ended = await person.call('POST /cases/{id}/terminate', {
      params,
      body: { reason: '不该如此' },
    });
    const given = await person.call('POST /tasks/{caseId}/{taskId}/reassign', {
      params: { caseId: project.caseId, taskId },
      body: { revision, to: ['dengchao'], reason: '不该如此' },
    });
    expect([ended.status, given.status]).toEqual([403, 403]);
  }
});

test('who oversees a case says something about it and hands it to nobody', async () => {
  const head = await api.as('sunming');
  const [comment, copy] = words();
  expect(
    await answersOf(
      head,
      [comment, copy].filter((each) => each !== undefined),
    ),
  ).toEqual({
    'POST /cases/{id}/comments': 201,
    'POST /cases/{id}/copies': '403 access.denied',
  });
});

test('nobody decides on what they applied for, on whatever way the task comes to them', async () => {
  const admin = await api.as('admin');
  const ofTask = { params: { caseId: project.caseId, taskId } };
  const given = await admin.call('POST /tasks/{caseId}/{taskId}/reassign', {
    ...ofTask,
    body: { revision, to: ['chenxiaoyan'], reason: '人手不足' },
  });
  expect([given.status, given.body.code]).toEqual([422, 'assign.applicant']);
  const handed = await officer.call('POST /tasks/{caseId}/{taskId}/transfer', {
    ...ofTask,
    body: { revision, to: 'chenxiaoyan', opinion: '请您办理' },
  });
  expect([handed.status, handed.body.code]).toEqual([422, 'assign.applicant']);
  const { id } = await officer.must('POST /substitutes', {
    body: {
      substitute: 'chenxiaoyan',
      from: '2026-01-01T00:00:00Z',
      until: '2099-01-01T00:00:00Z',
      reason: '休假',
    },
  });
  const acted = await applicant.call('POST /tasks/{caseId}/{taskId}/complete', {
    ...ofTask,
    body: {
      revision,
      action: 'agree',
      opinion: '同意',
      data: { 材料齐全: true, 推荐等次: 'first' },
    },
  });
  expect([acted.status, acted.body.code]).toEqual([403, 'actor.isApplicant']);
  await officer.must('DELETE /substitutes/{id}', { params: { id } });
});

test('drafts, files, substitutions and choices of somebody else are not there', async () => {
  const draft = await applicant.must('POST /drafts', { body: { procedure: 'expense' } });
  const file = await uploadPdf(applicant, '未提交.pdf');
  const substitute = await applicant.must('POST /substitutes', {
    body: {
      substitute: 'huangtao',
      from: '2099-01-01T00:00:00Z',
      until: '2099-02-01T00:00:00Z',
      reason: '休假',
    },
  });
  const asks: Ask[] = [
    ['GET /drafts/{id}', { params: { id: draft.id } }],
    ['PUT /drafts/{id}', { params: { id: draft.id }, body: { data: {}, revision: 1 } }],
    ['DELETE /drafts/{id}', { params: { id: draft.id } }],
    ['POST /cases', { body: { draft: draft.id } }],
    ['GET /files/{id}', { params: { id: file.id } }],
    ['GET /files/{id}/info', { params: { id: file.id } }],
    ['DELETE /substitutes/{id}', { params: { id: substitute.id } }],
  ];
  for (const username of ['wangjianguo', 'admin']) {
    const other = await api.as(username);
    expect(await answersOf(other, asks)).toEqual(allSay(asks, '404 not-found'));
    const own = await other.must('POST /drafts', { body: { procedure: 'expense' } });
    const borrowed = await other.call('PUT /drafts/{id}', {
      params: { id: own.id },
      body: { data: { 票据: [file] }, revision: own.revision },
    });
    expect([borrowed.status, borrowed.body.code]).toEqual([422, 'files.unknown']);
  }
});

test('a sheet is its expert’s alone until all sheets are in', async () => {
  await checkProject(api, project);
  const params = { id: project.caseId };
  await score(api, project, 'zhaomin', 77);
  await score(api, project, 'qianxuewen', 91);
  const { rows } = await api.deps.pool.query<{ hash: string; by: string }>(
    `select hash, by from submissions where case_id = $1 and form = 'score-sheet'`,
    [project.caseId],
  );
  const hashOf = (by: string) => rows.find((row) => row.by === by)?.hash ?? '';
  for (const username of ['sunli', 'qianxuewen', 'chenxiaoyan', 'zhangwei', 'sunming', 'admin']) {
    const person = await api.as(username);
    const sheet = await person.call('GET /cases/{id}/submissions/{hash}', {
      params: { ...params, hash: hashOf('zhaomin') },
    });
    expect([username, sheet.status]).toEqual([username, 404]);
    const { items } = await person.must('GET /cases/{id}/submissions', { params });
    const sheets = items.filter(({ form }) => form.key === 'score-sheet');
    expect(sheets.map(({ by }) => by.id)).toEqual(username === 'qianxuewen' ? [username] : []);
    const told = [
      await person.must('GET /cases/{id}', { params }),
      await person.must('GET /cases/{id}/timeline', { params }),
      await person.must('GET /cases/{id}/results', { params }),
    ];
    expect(JSON.stringify(told)).not.toMatch(/[:"[]77[,"}\]]/);
  }
  const own = await (
    await api.as('zhaomin')
  ).must('GET /cases/{id}/submissions/{hash}', {
    params: { ...params, hash: hashOf('zhaomin') },
  });
  expect(own.data['居民需求']).toBe(77);
  for (const expert of experts.slice(2)) await score(api, project, expert, 85);
  const sheetsFor = async (person: Caller) => {
    const { items } = await person.must('GET /cases/{id}/submissions', { params });
    return items.filter(({ form }) => form.key === 'score-sheet');
  };
  expect(await sheetsFor(await api.as('zhangwei'))).toHaveLength(5);
  // Whose sheet is whose is not for who applied.
  expect(await sheetsFor(applicant)).toHaveLength(0);
});
