import type { MigrationRun, RecordView } from '@yishi/api';
import type { FormDefinition, MigrationStep, Operation } from '@yishi/forms';
import { fieldsOf, labelField, removeFields, setField } from '@yishi/forms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { shopsPack } from '../support/shops.ts';
import { packCalled, publishPack } from './support/packs.ts';
import { until } from './support/until.ts';
import { formDesign } from '../support/form-design.ts';

const say = (words: string) => ({ 'zh-CN': words });
const key = 'shops';
const pack = shopsPack(key);

let api: ApiTest;
let admin: Caller;
let worker: Caller;
const ids: Record<string, string> = {};

const lostIn = ({ lost }: RecordView) =>
  lost.map(({ label, path, words }) => [label['zh-CN'], path, words?.['zh-CN']]);
/** How many records are said to wait for somebody, and which are listed so. */
const waiting = async () => {
  const { lost } = await worker.must('GET /registers/{key}', { params: { key } });
  const { items } = await worker.must('GET /registers/{key}/records', {
    params: { key },
    query: { state: 'lost' },
  });
  return [lost, ...items.map(({ title, lost: marked }) => (marked ? title : 'not marked'))];
};

const create = async (data: Record<string, unknown>): Promise<string> => {
  const made = await worker.must('POST /registers/{key}/records', {
    params: { key },
    body: { data },
  });
  return made.id;
};
const read = (name: string): Promise<RecordView> =>
  worker.must('GET /registers/{key}/records/{id}', { params: { key, id: ids[name] ?? '' } });
const history = async (name: string) =>
  (
    await worker.must('GET /registers/{key}/records/{id}/history', {
      params: { key, id: ids[name] ?? '' },
    })
  ).items;

/** A design of the form with these edits. */
async function designed(...edits: ((form: FormDefinition) => Operation[])[]) {
  const design = await admin.must('POST /admin/designs', { body: { pack: key, form: key } });
  const params = { id: design.id };
  for (const edit of edits) {
    const { state, content } = formDesign(await admin.must('GET /admin/designs/{id}', { params }));
    const body = { revision: state.revision, operations: edit(content) };
    await admin.must('POST /admin/designs/{id}/edits', { params, body });
  }
  const revision = (await admin.must('GET /admin/designs/{id}', { params })).state.revision;
  const look = (steps?: MigrationStep[]) =>
    admin.must('POST /admin/designs/{id}/preview', {
      params,
      body: { revision, ...(steps ? { steps } : {}) },
    });
  const publish = (preview: string | null) =>
    admin.must('POST /admin/designs/{id}/publish', {
      params,
      body: { revision, preview: preview ?? '' },
    });
  return { look, publish };
}

async function ended(id: string, state: MigrationRun['state']): Promise<MigrationRun> {
  const at = () => admin.must('GET /admin/migrations/{id}', { params: { id } });
  await until(state, async () => (await at()).state === state);
  return at();
}
const itemsOf = async (id: string, outcome: 'noted' | 'stopped' | 'kept') =>
  (await admin.must('GET /admin/migrations/{id}/items', { params: { id }, query: { outcome } }))
    .items;
const told = (items: Awaited<ReturnType<typeof itemsOf>>) =>
  items.map(({ record, findings }) => [
    record?.title,
    ...findings.map(({ severity, path }) => `${severity} ${path}`),
  ]);

const toDate = (form: FormDefinition): Operation[] => setField(form, 'since', ['kind'], 'date');
const withoutNote = (form: FormDefinition) => removeFields(form, ['note']);
const convert: MigrationStep = { type: 'convert', from: 'since', to: 'since', how: { by: 'text' } };
const drop: MigrationStep = { type: 'drop', field: 'note' };

let run: MigrationRun;

beforeAll(async () => {
  api = await createApiTest();
  admin = await api.as('admin');
  worker = await api.as('chenxiaoyan');
  await publishPack(admin, pack);
  ids['good'] = await create({ 名称: '甲店', 店主: '王敏', 开业: '2026年3月5日' });
  ids['noted'] = await create({ 名称: '乙店', 开业: '2026/4/1', 备注: '拐角' });
  ids['wrong'] = await create({ 名称: '丙店', 店主: '李红', 开业: '开春' });
  ids['plain'] = await create({ 名称: '丁店' });
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

describe('a form whose stored data would not fit', () => {
  test('is not published until it is declared what becomes of them', async () => {
    const { look } = await designed(toDate, withoutNote);
    const bare = await look();
    expect([bare.preview, bare.problems[0]?.code]).toEqual([null, 'packs.records-misfit']);
    const half = await look([convert]);
    expect(half.problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['migration.needed', '/migrations/0'],
    ]);
  });

  test('is tried on what is stored: counts, and what does not arrive with its reason; nothing is written', async () => {
    const { look } = await designed();
    const seen = await look([convert, drop]);
    const words = seen.changes.find(({ kind }) => kind === 'form')?.words ?? [];
    expect(words.map((each) => each['zh-CN']).join()).toContain('“备注”不再保留');
    const { id } = await admin.must('POST /admin/migrations', {
      body: { preview: seen.preview ?? '' },
    });
    const trial = await ended(id, 'tried');
    expect(trial).toMatchObject({ total: 4, dealt: 4, same: 1, changed: 1, noted: 1, stopped: 1 });
    expect(told(await itemsOf(id, 'stopped'))).toEqual([['丙店', 'stop /开业']]);
    expect(told(await itemsOf(id, 'noted'))).toEqual([['乙店', 'note /备注']]);
    expect((await read('good')).data).toEqual({ 名称: '甲店', 店主: '王敏', 开业: '2026年3月5日' });
    expect(await history('good')).toHaveLength(1);
  });

  test('is published with its migration: records are upgraded with their history, what fails stays', async () => {
    const { look, publish } = await designed();
    const { migration } = await publish((await look([convert, drop])).preview);
    run = await ended(migration ?? '', 'upgraded');
    expect(run).toMatchObject({ total: 4, dealt: 4, same: 1, changed: 1, noted: 1, stopped: 1 });
    expect((await read('good')).data).toEqual({ 名称: '甲店', 店主: '王敏', 开业: '2026-03-05' });
    expect((await read('plain')).revision).toBe(1);
    const [upgrade] = await history('noted');
    expect(upgrade).toMatchObject({ revision: 2, action: 'upgrade', by: { name: '管理员' } });
    const was = upgrade?.changes.map(({ label, before, after }) => [label['zh-CN'], before, after]);
    expect(was).toEqual([
      ['开业日期', '2026/4/1', '2026-04-01'],
      ['备注', '拐角', null],
    ]);
    expect(upgrade?.changes[1]?.old).toMatchObject({ kind: 'text' });
  });

  test('shows what could not be upgraded through the migration; what somebody changes then goes on', async () => {
    const wrong = await read('wrong');
    expect([wrong.revision, wrong.data]).toEqual([1, { 名称: '丙店', 店主: '李红' }]);
    expect(lostIn(wrong)).toEqual([['开业日期', '/开业', '开春']]);
    expect((await read('good')).lost).toEqual([]);
    expect(await waiting()).toEqual([1, '丙店']);
    expect((await history('wrong'))[0]).toMatchObject({
      ...{ action: 'upgrade', by: { name: '管理员' } },
      changes: [{ before: '开春', after: null }],
    });
    const { items } = await worker.must('GET /registers/{key}/records', { params: { key } });
    expect(items.map(({ cells }) => cells['since'] ?? '')).toContain('2026-03-05');
    const changed = await worker.must('PUT /registers/{key}/records/{id}', {
      params: { key, id: ids['wrong'] ?? '' },
      body: { revision: 1, data: { 名称: '丙店', 店主: '李红', 开业: '2026-02-10' } },
    });
    expect([changed.revision, changed.lost]).toEqual([3, []]);
    expect(await waiting()).toEqual([0]);
    expect((await history('wrong')).map(({ action }) => action)).toEqual([
      'change',
      'upgrade',
      'create',
    ]);
    expect((await history('wrong'))[1]?.changes[0]).toMatchObject({ before: '开春', after: null });
  });
});

test('an undo brings back what stood before, but for what was changed since, which is named', async () => {
  await worker.must('PUT /registers/{key}/records/{id}', {
    params: { key, id: ids['good'] ?? '' },
    body: { revision: 2, data: { 名称: '甲店', 店主: '王敏', 开业: '2026-03-06' } },
  });
  await admin.must('POST /admin/migrations/{id}/undo', {
    params: { id: run.id },
    body: { reason: '日期要保留原样' },
  });
  expect(await ended(run.id, 'undone')).toMatchObject({ undone: 1, kept: 1 });
  expect((await itemsOf(run.id, 'kept')).map(({ record }) => record?.title)).toEqual(['甲店']);
  const [restored] = await history('noted');
  expect(restored).toMatchObject({ action: 'restore', reason: '日期要保留原样', revision: 3 });
  expect((await read('good')).data['开业']).toBe('2026-03-06');
  const again = await admin.call('POST /admin/migrations/{id}/undo', {
    params: { id: run.id },
    body: { reason: '再一次' },
  });
  expect([again.status, again.body.code]).toEqual([409, 'migrations.state']);
});

describe('the versions of a form', () => {
  const params = { pack: key, key };
  const versions = () => admin.must('GET /admin/forms/{pack}/{key}/versions', { params });

  test('say who published when, what uses them, and what was migrated', async () => {
    const found = await versions();
    expect(found.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    expect(found.versions[0]).toMatchObject({
      registers: [{ key, live: true }],
      migration: { id: run.id, state: 'undone' },
      publishedBy: { name: '管理员' },
    });
    expect(found.versions[1]).toMatchObject({ registers: [{ key, live: false }], migration: null });
  });

  test('can be read, and an old one comes back as a design; published, its own data need nothing', async () => {
    const [, first] = (await versions()).versions;
    const publication = first?.publication ?? '';
    const { definition } = await admin.must(
      'GET /admin/forms/{pack}/{key}/versions/{publication}',
      { params: { ...params, publication } },
    );
    expect(definition).toEqual(pack.forms[0]);
    const body = { pack: key, form: key, version: publication };
    const design = await admin.must('POST /admin/designs', { body });
    expect(design.content).toEqual(definition);
    const { look, publish } = await designed();
    const { migration } = await publish((await look([convert])).preview);
    expect(await ended(migration ?? '', 'upgraded')).toMatchObject({ total: 3, stopped: 0 });
    expect((await read('noted')).data).toEqual({ 名称: '乙店', 开业: '2026/4/1', 备注: '拐角' });
  });

  test('are not brought back over edits of a design', async () => {
    await designed((form) => labelField(form, 'note', say('附注'), new Set()));
    const [latest] = (await versions()).versions;
    const body = { pack: key, form: key, version: latest?.publication ?? '' };
    const reply = await admin.call('POST /admin/designs', { body });
    expect([reply.status, reply.body.code]).toEqual([409, 'design.open']);
  });
});

test('what is left out as declared is told beside its field until it is filled in, or left empty on purpose', async () => {
  ids['left'] = await create({ 名称: '戊店', 开业: '夏天' });
  ids['empty'] = await create({ 名称: '己店', 开业: '不详' });
  const { look, publish } = await designed(toDate);
  const { migration } = await publish((await look([{ ...convert, misfit: 'leave' }])).preview);
  expect(await ended(migration ?? '', 'upgraded')).toMatchObject({ noted: 2, stopped: 0 });
  expect(await waiting()).toEqual([2, '己店', '戊店']);
  expect(lostIn(await read('left'))).toEqual([['开业日期', '/开业', '夏天']]);
  const save = (name: string, body: object) =>
    worker.must('PUT /registers/{key}/records/{id}', {
      params: { key, id: ids[name] ?? '' },
      body: { revision: 2, ...body },
    });
  const other = await save('left', { data: { 名称: '戊店二' } });
  expect(lostIn(other)).toEqual([['开业日期', '/开业', '夏天']]);
  expect((await save('empty', { data: { 名称: '己店' }, settled: ['/开业'] })).lost).toEqual([]);
  await save('left', { revision: 3, data: { 名称: '戊店二', 开业: '2026-06-01' } });
  expect(await waiting()).toEqual([0]);
});

test('what stands in records is told to who designs their form, but nothing about a person', async () => {
  const { id } = await admin.must('POST /admin/designs', { body: { pack: key, form: key } });
  const values = async (field: string) =>
    admin.must('GET /admin/designs/{id}/values', { params: { id }, query: { field } });
  expect(await values('name')).toMatchObject({ more: false });
  expect(await values('note')).toEqual({ values: [{ words: '拐角', count: 1 }], more: false });
  expect(await values('keeper')).toEqual({ values: [], more: false });
});

describe('a draft of a start', () => {
  const ofExpense = { pack: 'expense-approval', form: 'expense' };

  /** Its scenarios fill the field that these tests make a number. */
  beforeAll(async () => {
    const expense = packCalled('expense-approval');
    for (const procedure of expense.procedures) delete procedure['scenarios'];
    await publishPack(admin, expense);
  });

  const begin = async (data: Record<string, unknown>) => {
    const { id } = await worker.must('POST /drafts', { body: { procedure: 'expense' } });
    await worker.must('PUT /drafts/{id}', { params: { id }, body: { data, revision: 1 } });
    return id;
  };

  /** A page that was open while the draft was moved saves what was typed in it. */
  async function goesAlong(id: string, bundle: string, name: string): Promise<void> {
    const save = (value: string, revision: number) =>
      worker.call('PUT /drafts/{id}', {
        params: { id },
        body: { data: { [name]: value }, revision, bundle },
      });
    const first = await save('14', 2);
    expect(first.body).toMatchObject({ revision: 4, moved: { lost: [] } });
    expect((await save('15', 4)).body).toMatchObject({ revision: 5, moved: { lost: [] } });
    const draft = await worker.must('GET /drafts/{id}', { params: { id } });
    expect(draft.data).toEqual({ [name]: 15 });
    const late = await save('16', 2);
    expect([late.status, late.body.code]).toEqual([409, 'revision.stale']);
  }

  test('goes to the new version where all it holds arrives; another stays for its owner', async () => {
    const design = formDesign(await admin.must('POST /admin/designs', { body: ofExpense }));
    const params = { id: design.id };
    const field = fieldsOf(design.content).find(
      ({ field: { kind } }) => kind === 'text' || kind === 'longtext',
    )?.field;
    if (!field) throw new Error('no text');
    const [good, wrong, typed] = [
      await begin({ [field.key]: '12' }),
      await begin({ [field.key]: '一打' }),
      await begin({ [field.key]: '13' }),
    ];
    const operations = [
      ...setField(design.content, field.id, ['kind'], 'number'),
      ...setField(design.content, field.id, ['settings'], {}),
    ];
    await admin.must('POST /admin/designs/{id}/edits', {
      params,
      body: { revision: 0, operations },
    });
    const step: MigrationStep = {
      type: 'convert',
      from: field.id,
      to: field.id,
      how: { by: 'text' },
    };
    const seen = await admin.must('POST /admin/designs/{id}/preview', {
      params,
      body: { revision: 1, steps: [step] },
    });
    expect(seen.problems).toEqual([]);
    const { migration } = await admin.must('POST /admin/designs/{id}/publish', {
      params,
      body: { revision: 1, preview: seen.preview ?? '' },
    });
    const done = await ended(migration ?? '', 'upgraded');
    expect(done).toMatchObject({ changed: 2, stopped: 1 });
    const draft = (id: string) => worker.must('GET /drafts/{id}', { params: { id } });
    expect(await draft(good)).toMatchObject({
      newer: null,
      revision: 3,
      data: { [field.key]: 12 },
    });
    expect(await draft(wrong)).toMatchObject({ revision: 2, data: { [field.key]: '一打' } });
    expect((await draft(wrong)).newer).not.toBeNull();
    await goesAlong(typed, (await draft(wrong)).bundle, field.key);
    const [item] = await itemsOf(done.id, 'stopped');
    expect(item).toMatchObject({ person: { name: '陈晓燕' }, register: null });
    await admin.must('POST /admin/migrations/{id}/undo', {
      params: { id: done.id },
      body: { reason: '还是写文字' },
    });
    await ended(done.id, 'undone');
    expect(await draft(good)).toMatchObject({ revision: 4, data: { [field.key]: '12' } });
  });
});
