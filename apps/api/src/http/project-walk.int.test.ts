import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InboxItem, TaskView } from '../contract/contract.gen.ts';
import type { ApiTest, Caller } from './testing/api-test.ts';
import { createApiTest } from './testing/api-test.ts';
import { checkData, projectData, scoreData, uploadPdf } from './testing/project-data.ts';

let api: ApiTest;
let caseId = '';
let number = '';

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
});
afterAll(() => api.stop());

const taskOf = async (person: Caller): Promise<InboxItem> => {
  const { items } = await person.must('GET /inbox', { query: { box: 'todo', q: number } });
  const item = items.find((each) => each.caseId === caseId);
  if (!item) throw new Error('nothing to do');
  return item;
};

const open = async (person: Caller): Promise<TaskView> => {
  const item = await taskOf(person);
  const params = { caseId: item.caseId ?? '', taskId: item.taskId ?? '' };
  return person.must('GET /tasks/{caseId}/{taskId}', { params });
};

const complete = async (person: Caller, action: string, more: object = {}) => {
  const task = await open(person);
  return person.must('POST /tasks/{caseId}/{taskId}/complete', {
    params: { caseId, taskId: task.taskId },
    body: { revision: task.revision, action, ...more },
  });
};

test('a community worker leaves a draft, comes back to it and submits; the case has its number', async () => {
  const worker = await api.as('chenxiaoyan');
  const draft = await worker.must('POST /drafts', { body: { procedure: 'community-project' } });
  const half = await worker.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data: { 基本情况: { 项目名称: '银龄暖心食堂' } }, revision: draft.revision },
  });
  const stale = await worker.call('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data: {}, revision: draft.revision },
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'revision.stale']);

  const empty = await worker.call('POST /cases', { body: { draft: draft.id } });
  expect(empty.status).toBe(422);
  expect(empty.body.errors.length).toBeGreaterThan(1);

  const file = await uploadPdf(worker, '居民议事会决议.pdf');
  const saved = await worker.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data: projectData(file), revision: half.revision },
  });
  const again = await worker.must('GET /drafts/{id}', { params: { id: draft.id } });
  expect(again.files).toEqual([file]);
  const started = await worker.must('POST /cases', {
    body: { draft: draft.id, revision: saved.revision },
  });
  expect(started.number).toMatch(/^JS-YJL-\d{4}-01$/);
  expect(started.next[0]?.people.map(({ name }) => name)).toEqual(['张伟']);
  caseId = started.caseId;
  number = started.number;
});

test('the street officer sends it back with the fields to correct, and it comes straight back', async () => {
  const officer = await api.as('zhangwei');
  const task = await open(officer);
  expect(task.actions.map(({ action }) => action)).toContain('return');
  const field = Object.keys(task.form?.ui.fields ?? {})[0] ?? '';
  const returned = await officer.must('POST /tasks/{caseId}/{taskId}/return', {
    params: { caseId, taskId: task.taskId },
    body: {
      revision: task.revision,
      toStep: 'apply',
      resume: 'straight-back',
      opinion: '请补充受益人群',
      corrections: [{ field, remark: '请写明人数' }],
    },
  });
  expect(returned.next[0]?.people.map(({ name }) => name)).toEqual(['陈晓燕']);
  const parked = await officer.must('GET /tasks/{caseId}/{taskId}', {
    params: { caseId, taskId: task.taskId },
  });
  expect([parked.state, parked.due?.pausedAt !== undefined]).toEqual(['suspended', true]);

  const worker = await api.as('chenxiaoyan');
  const own = await open(worker);
  expect(own.corrections).toEqual([{ field, remark: '请写明人数' }]);
  const draft = await worker.must('POST /drafts', {
    body: { task: { caseId, taskId: own.taskId } },
  });
  const acted = await complete(worker, 'submit', { draft: draft.id });
  expect(acted.next[0]?.people.map(({ name }) => name)).toEqual(['张伟']);
  await complete(officer, 'agree', { opinion: '材料齐全，同意推荐', data: checkData });
});

test('five experts score blind to one another; then the arithmetic is there', async () => {
  const experts = ['zhaomin', 'qianxuewen', 'sunli', 'lixiaoming', 'zhouzheng'];
  for (const [index, username] of experts.entries()) {
    const expert = await api.as(username);
    const task = await open(expert);
    expect(task.data).toEqual({});
    const { items } = await expert.must('GET /cases/{id}/submissions', { params: { id: caseId } });
    const sheets = items.filter((item) => item.form.key === 'score-sheet');
    expect(sheets).toEqual([]);
    const results = await expert.must('GET /cases/{id}/results', { params: { id: caseId } });
    expect(results.items.find(({ kind }) => kind === 'score')).toMatchObject({ state: 'open' });
    await complete(expert, 'score', { data: scoreData(80 + index) });
  }
  const expert = await api.as('zhaomin');
  const { items } = await expert.must('GET /cases/{id}/results', { params: { id: caseId } });
  expect(items.find(({ kind }) => kind === 'score')).toMatchObject({ state: 'done' });
});

test('two leaders decide together, and the outcome is published with personal data masked', async () => {
  await complete(await api.as('liuzhiqiang'), 'agree', { opinion: '同意' });
  await complete(await api.as('heping'), 'agree', { opinion: '同意立项' });
  const { items } = await api.anyone.must('GET /public/notices');
  const notice = await api.anyone.must('GET /public/notices/{id}', {
    params: { id: items[0]?.id ?? '' },
  });
  expect(notice.title).toContain('银龄暖心食堂');
  expect(notice.form.length).toBeGreaterThan(2);
  const text = JSON.stringify(notice);
  expect(text).not.toContain('13812345678');
  expect(text).not.toContain('undefined');
});

test('anyone involved opens the case: drawing, timeline, submissions; a stranger finds nothing', async () => {
  const worker = await api.as('chenxiaoyan');
  const params = { id: caseId };
  const view = await worker.must('GET /cases/{id}', { params });
  expect(view.live.map(({ step }) => step)).toEqual(['publish']);
  expect(view.drawing.length).toBeGreaterThan(5);
  const { items } = await worker.must('GET /cases/{id}/timeline', { params });
  expect(items.map(({ code }) => code)).toContain('action.return');
  const submissions = await worker.must('GET /cases/{id}/submissions', { params });
  for (const { hash } of submissions.items) {
    const one = await worker.must('GET /cases/{id}/submissions/{hash}', {
      params: { id: caseId, hash },
    });
    expect(one.form.key).toBeTruthy();
  }
  const stranger = await api.as('caomin');
  expect((await stranger.call('GET /cases/{id}', { params })).status).toBe(404);
  const head = await api.as('sunming');
  const overseen = await head.must('GET /cases/{id}/submissions', { params });
  const first = await head.must('GET /cases/{id}/submissions/{hash}', {
    params: { id: caseId, hash: overseen.items[0]?.hash ?? '' },
  });
  expect(JSON.stringify(first.data)).not.toContain('13812345678');
});

test('comments, copies and urging move nothing and are written down', async () => {
  const worker = await api.as('chenxiaoyan');
  const params = { id: caseId };
  await worker.must('POST /cases/{id}/comments', { params, body: { body: '公示期间请关注' } });
  expect((await worker.must('GET /cases/{id}/comments', { params })).items).toHaveLength(1);
  const copied = await api.as('yelin');
  expect((await copied.call('GET /cases/{id}', { params })).status).toBe(404);
  await worker.must('POST /cases/{id}/copies', { params, body: { people: ['yelin'] } });
  expect((await copied.must('GET /inbox', { query: { box: 'copies' } })).items).toHaveLength(1);
  expect((await copied.must('GET /inbox/counts')).copies).toBe(1);
  await copied.must('POST /cases/{id}/read', { params });
  expect((await copied.must('GET /inbox/counts')).copies).toBe(0);
  const nobody = await worker.call('POST /cases/{id}/urge', { params, body: {} });
  expect(nobody.body.code).toBe('urge.nobody');
});

test('the chain of the case is whole', async () => {
  const auditor = await api.as('shenjing');
  const chain = await auditor.must('GET /admin/audit/{caseId}', { params: { caseId } });
  expect(chain.verification).toMatchObject({ whole: true, brokenAt: null });
});
