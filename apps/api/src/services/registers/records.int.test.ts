import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordView } from '../../contract/contract.gen.ts';
import type { ApiTest, Caller } from '../../http/testing/api-test.ts';
import { createApiTest } from '../../http/testing/api-test.ts';
import { householdData } from '../../../../../tests/support/household.ts';

const params = { key: 'households' };

let api: ApiTest;
let worker: Caller;
let secretary: Caller;
let head: Caller;
let record: RecordView;

beforeAll(async () => {
  api = await createApiTest();
  worker = await api.as('chenxiaoyan');
  secretary = await api.as('wangjianguo');
  head = await api.as('sunming');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const create = (data: object): Promise<RecordView> =>
  worker.must('POST /registers/{key}/records', { params, body: { data } });
const ofRecord = (id = record.id) => ({ params: { ...params, id } });
const list = (person: Caller, query: Record<string, string> = {}) =>
  person.must('GET /registers/{key}/records', { params, query });
const history = async (person: Caller) =>
  (await person.must('GET /registers/{key}/records/{id}/history', ofRecord())).items;

describe('a register of the demonstration', () => {
  test('is found by whom its rules let read, with its columns and filters', async () => {
    const { items } = await worker.must('GET /registers');
    expect(items.map(({ key, open }) => [key, open])).toEqual([
      ['approved-projects', true],
      ['concerns', true],
      ['households', true],
      ['part-time-members', true],
      ['registered-organisations', true],
      ['social-organisations', true],
      ['suggestions', true],
    ]);
    const view = await worker.must('GET /registers/{key}', { params });
    expect(view.may).toEqual({ write: true, keep: false, exact: true });
    expect(view.filters.map(({ field, type }) => [field, type])).toEqual([
      ['house_type', 'choice'],
      ['use', 'choice'],
      ['residence', 'choice'],
      ['size', 'numbers'],
      ['visited', 'days'],
    ]);
    expect(view.columns).toContain('head_phone');
  });

  test('shows people of a community its own records, and those above all below them', async () => {
    const own = await list(worker, { limit: '100' });
    const all = await list(head, { limit: '100' });
    expect(own.items.length).toBeGreaterThan(3);
    expect(all.items.length).toBeGreaterThan(own.items.length);
    for (const { unit } of own.items) expect(unit.id).toMatch(/^yingjiang/);
  });

  test('is not there for who has nothing to do with it', async () => {
    const expert = await api.as('zhaomin');
    expect((await expert.must('GET /registers')).items).toEqual([]);
    for (const route of ['GET /registers/{key}', 'GET /registers/{key}/records'] as const) {
      expect((await expert.call(route, { params })).status).toBe(404);
    }
  });
});

describe('a record', () => {
  test('is added with what it computes, and belongs to the unit that it names', async () => {
    record = await create(householdData('迎江路99号101室'));
    expect(record.title).toBe('欧阳秀英');
    expect(record.unit.id).toBe('yingjiang_p1_l1');
    expect(record.data).toMatchObject({ 家庭成员: { 家庭人口: 2 } });
    expect([record.revision, record.createdBy?.name, record.masked]).toEqual([1, '陈晓燕', false]);
  });

  test('that is wrong is refused at its fields', async () => {
    const data = householdData('迎江路1号', '');
    const { status, body } = await worker.call('POST /registers/{key}/records', {
      params,
      body: { data },
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }) => pointer)).toContain('/data/户主/户主姓名');
  });

  test("of a unit that is not one's own is refused", async () => {
    const data = householdData('远处');
    Object.assign(data['住房'] ?? {}, { 片区楼栋: 'yinshan_p1' });
    const { status, body } = await worker.call('POST /registers/{key}/records', {
      params,
      body: { data },
    });
    expect([status, body.code]).toEqual([403, 'access.record-unit']);
    Object.assign(data['住房'] ?? {}, { 片区楼栋: 'nowhere' });
    const nowhere = await worker.call('POST /registers/{key}/records', { params, body: { data } });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'registers.unit']);
  });

  test.each(['欧阳', 'oyxy', 'ouyangxiu', '迎江路99', '13812345678', '321111196503024029'])(
    'is found by %s',
    async (q) => {
      const { items } = await list(worker, { q });
      expect(items.map(({ id }) => id)).toContain(record.id);
    },
  );

  test('is found in Chinese by an index: its characters are letters to the database', async () => {
    const { rows } = await api.deps.pool.query<{ words: string[] }>(
      "select show_trgm('欧阳秀英') as words",
    );
    expect(rows[0]?.words.length).toBeGreaterThan(0);
  });

  test('is found by filters, of choices, days and numbers together', async () => {
    const filter = (value: object) => list(worker, { filter: JSON.stringify(value), q: 'oyxy' });
    const day = { from: '2026-02-11', to: '2026-02-11' };
    const fits = { use: ['own', 'let'], visited: day, size: { from: 2, to: 2 } };
    expect((await filter(fits)).items).toHaveLength(1);
    expect((await filter({ ...fits, use: ['let'] })).items).toHaveLength(0);
    expect((await filter({ ...fits, size: { from: 3 } })).items).toHaveLength(0);
    const wrong = ['{', '[]', '{"head_name":["王"]}', '{"use":"own"}', '{"size":{"from":"2"}}'];
    for (const text of wrong) {
      const { status, body } = await worker.call('GET /registers/{key}/records', {
        params,
        query: { filter: text },
      });
      expect([text, status, body.code]).toEqual([text, 400, 'request.filter']);
    }
  });

  test('is stored without a readable value of the person but the name', async () => {
    const { rows } = await api.deps.pool.query('select * from records where id = $1', [record.id]);
    const text = JSON.stringify(rows[0]);
    expect(text).toContain('storeyed');
    expect(text).not.toMatch(/321111196503024029|王浩然|alone/);
  });

  test('alike to another is told of, and not refused', async () => {
    const twin = await create(householdData('迎江路100号', '欧阳修'));
    expect(twin.alike).toEqual([
      { field: 'head_id', record: { id: record.id, title: '欧阳秀英' } },
    ]);
    const { items } = await worker.must('POST /registers/{key}/alike', {
      params,
      body: { data: householdData('迎江路99号101室'), except: twin.id },
    });
    expect(items.map(({ field }) => field)).toEqual(['head_id', 'address']);
    const stranger = await (
      await api.as('linyun')
    ).must('POST /registers/{key}/alike', { params, body: { data: householdData('x') } });
    expect(stranger.items).toEqual(expect.arrayContaining([{ field: 'head_id', record: null }]));
  });

  test('is masked for who may not see it whole, in list, page and history, and not found by it', async () => {
    const seen = await head.must('GET /registers/{key}/records/{id}', ofRecord());
    expect(seen.masked).toBe(true);
    expect(JSON.stringify(seen.data)).not.toMatch(/欧阳秀英|13812345678|321111196503024029|alone/);
    expect(seen.title).toBe('欧***');
    const { items } = await list(head, { limit: '100' });
    const item = items.find(({ id }) => id === record.id);
    expect([item?.title, item?.cells['head_phone']]).toEqual(['欧***', '138****5678']);
    for (const q of ['oyxy', '13812345678']) expect((await list(head, { q })).items).toEqual([]);
    expect(seen.may).toMatchObject({ change: false, correct: false, void: false });
  });

  test('is changed by revision; who was slower is told what changed', async () => {
    const data = structuredClone(record.data) as Record<string, Record<string, unknown>>;
    Object.assign(data['住房'] ?? {}, { 使用情况: 'let' });
    const route = 'PUT /registers/{key}/records/{id}';
    const changed = await worker.must(route, { ...ofRecord(), body: { data, revision: 1 } });
    expect(changed.revision).toBe(2);
    const late = await secretary.call(route, { ...ofRecord(), body: { data, revision: 1 } });
    expect([late.status, late.body.code]).toEqual([409, 'revision.stale']);
    expect(late.body.params).toMatchObject({ revision: 2, by: '陈晓燕', changed: '使用情况' });
    const [last] = await history(worker);
    expect([last?.action, last?.by?.name]).toEqual(['change', '陈晓燕']);
    expect(last?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['use', 'own', 'let'],
    ]);
  });

  test('once locked is corrected with a reason, by who keeps the register', async () => {
    const body = { data: record.data, revision: 2 };
    const lock = 'POST /registers/{key}/records/{id}/lock';
    const refused = await worker.call(lock, { ...ofRecord(), body: { revision: 2 } });
    expect(refused.status).toBe(403);
    const locked = await secretary.must(lock, { ...ofRecord(), body: { revision: 2 } });
    expect(locked.locked?.by?.name).toBe('王建国');
    const change = await worker.call('PUT /registers/{key}/records/{id}', {
      ...ofRecord(),
      body: { ...body, revision: 3 },
    });
    expect([change.status, change.body.code]).toEqual([409, 'registers.locked']);
    const correct = 'POST /registers/{key}/records/{id}/correct';
    const without = await secretary.call(correct, {
      ...ofRecord(),
      body: { ...body, revision: 3 },
    });
    expect(without.status).toBe(400);
    const corrected = await secretary.must(correct, {
      ...ofRecord(),
      body: { ...body, revision: 3, reason: '核对户口簿' },
    });
    expect([corrected.revision, corrected.locked !== null]).toEqual([4, true]);
    const items = await history(worker);
    expect(items.map(({ action, reason }) => [action, reason])).toEqual([
      ['correct', '核对户口簿'],
      ['lock', null],
      ['change', null],
      ['create', null],
    ]);
  });

  test('is unlocked and declared void with a reason, and then found among the void only', async () => {
    const body = { revision: 4, reason: '搬离' };
    const open = await secretary.must('POST /registers/{key}/records/{id}/unlock', {
      ...ofRecord(),
      body,
    });
    expect(open.locked).toBeNull();
    const gone = await secretary.must('POST /registers/{key}/records/{id}/void', {
      ...ofRecord(),
      body: { ...body, revision: 5 },
    });
    expect([gone.state, gone.may.change]).toEqual(['void', false]);
    const ids = async (state: string) =>
      (await list(worker, { state, limit: '100' })).items.map(({ id }) => id);
    expect([(await ids('live')).includes(record.id), await ids('void')]).toEqual([
      false,
      [record.id],
    ]);
  });
});

test('pages follow one another without gap or double, by time and by title', async () => {
  for (const sort of ['updated', 'title']) {
    const found: string[] = [];
    let cursor: string | null = '';
    do {
      const page = await list(head, { sort, limit: '7', ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    const whole = await list(head, { sort, limit: '100' });
    expect(found).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(found).size).toBe(found.length);
  }
});

test('whatever is done to a record stands in the audit, without a value of it', async () => {
  const auditor = await api.as('shenjing');
  const { items } = await auditor.must('GET /admin/audit', { query: { limit: '100' } });
  const about = items.filter(({ subject }) => subject === `record/${record.id}`);
  expect(about.map(({ action }) => action)).toEqual([
    'void-record',
    'unlock-record',
    'correct-record',
    'lock-record',
    'change-record',
    'create-record',
  ]);
  expect(JSON.stringify(about)).not.toMatch(/欧阳|13812345678/);
});
