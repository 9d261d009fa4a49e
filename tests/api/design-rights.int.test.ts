import type { OpenDesignBody, ProcedureDesign } from '@yishi/api';
import { setProcedure } from '@yishi/workflows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';

let api: ApiTest;
let district: Caller;
let jinshan: Caller;
let baota: Caller;

beforeAll(async () => {
  api = await createApiTest();
  district = await api.as('admin');
  jinshan = await api.as('zhengwen');
  baota = await api.as('pengfei');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const title = { 'zh-CN': '借用会议室', en: 'Meeting room' };

async function begin(who: Caller, more: object = {}): Promise<ProcedureDesign> {
  const body = { kind: 'procedure', title, ...more } as OpenDesignBody;
  const design = await who.must('POST /admin/designs', { body });
  if (design.kind !== 'procedure') throw new Error(design.key);
  return design;
}

async function publish(who: Caller, { id }: { id: string }): Promise<void> {
  const params = { id };
  const { state } = await who.must('GET /admin/designs/{id}', { params });
  const { revision } = state;
  const seen = await who.must('POST /admin/designs/{id}/preview', { params, body: { revision } });
  const body = { revision, preview: seen.preview };
  await who.must('POST /admin/designs/{id}/publish', { params, body });
}

const listed = async (who: Caller) =>
  (await who.must('GET /admin/designs', { query: { kind: 'procedure' } })).items;
const edit = (who: Caller, { id, content }: ProcedureDesign, revision = 0) =>
  who.call('POST /admin/designs/{id}/edits', {
    params: { id },
    body: {
      revision,
      operations: setProcedure(content, ['description'], { 'zh-CN': `第${revision}次` }),
    },
  });
const catalogue = async (username: string) =>
  (await (await api.as(username)).must('GET /procedures')).items.map(({ key }) => key);

describe('a street designs for its street', () => {
  test('what it begins is its own: neither other streets nor people elsewhere find it', async () => {
    const design = await begin(jinshan);
    expect(design.right).toMatchObject({ may: 'edit', governs: true, unit: { id: 'jinshan' } });
    expect((await listed(jinshan)).map(({ key }) => key)).toEqual([design.key]);
    expect((await listed(baota)).map(({ key }) => key)).toEqual([]);
    const params = { id: design.id };
    for (const [route, body] of [
      ['GET /admin/designs/{id}', undefined],
      ['GET /admin/designs/{id}/uses', undefined],
      ['GET /admin/designs/{id}/edits', undefined],
      ['POST /admin/designs/{id}/watch', { revision: 0 }],
      ['POST /admin/designs/{id}/undo', { revision: 0 }],
      ['POST /admin/designs/{id}/preview', { revision: 0 }],
      ['POST /admin/designs/{id}/publish', { revision: 0, preview: 'x' }],
      ['DELETE /admin/designs/{id}', undefined],
    ] as const) {
      const reply = await baota.call(route, { params, ...(body ? { body } : {}) });
      expect([route, reply.status]).toEqual([route, 404]);
    }
    expect((await edit(baota, design)).status).toBe(404);
    await publish(jinshan, design);
    expect(await catalogue('chenxiaoyan')).toContain(design.key);
    expect(await catalogue('luxiumei')).not.toContain(design.key);
    expect(await catalogue('zhouguohua')).not.toContain(design.key);
    const foreign = await api.as('luxiumei');
    const start = { params: { key: design.key } };
    expect((await foreign.call('GET /procedures/{key}/start', start)).status).toBe(404);
    const of = { params: { key: design.key } };
    expect((await baota.call('GET /admin/procedures/{key}', of)).status).toBe(404);
    const stop = { ...of, body: { active: false } };
    expect((await baota.call('PATCH /admin/procedures/{key}', stop)).status).toBe(404);
    expect((await jinshan.call('PATCH /admin/procedures/{key}', stop)).status).toBe(200);
  });

  test('it may copy what the district has, and neither see inside nor change it', async () => {
    const { items } = await jinshan.must('GET /admin/procedures');
    expect(items.find(({ key }) => key === 'expense')?.right.may).toBe('copy');
    const of = { params: { key: 'expense' } };
    expect((await jinshan.call('GET /admin/procedures/{key}', of)).status).toBe(404);
    const stop = { ...of, body: { active: false } };
    expect((await jinshan.call('PATCH /admin/procedures/{key}', stop)).status).toBe(404);
    const open = { body: { procedure: 'expense' } };
    expect((await jinshan.call('POST /admin/designs', open)).status).toBe(404);
    const form = { body: { pack: 'expense-approval', form: 'expense' } };
    expect((await jinshan.call('POST /admin/designs', form)).status).toBe(404);
    const into = { body: { kind: 'procedure', title, pack: 'expense-approval' } };
    expect((await jinshan.call('POST /admin/designs', into)).status).toBe(404);
    const copy = await begin(jinshan, { copy: 'expense' });
    expect(copy.right.unit?.id).toBe('jinshan');
    expect(copy.content.steps.length).toBeGreaterThan(2);
  });

  test('a street does not design for another, nor the district’s packs', async () => {
    const body = { kind: 'procedure', title, unit: 'baota' };
    const reply = await jinshan.call('POST /admin/designs', { body });
    expect(reply).toMatchObject({ status: 403, body: { code: 'access.elsewhere' } });
    expect((await begin(jinshan, { unit: 'yingjiang' })).right.unit?.id).toBe('yingjiang');
    expect((await begin(district, { unit: 'baota' })).right.unit?.id).toBe('baota');
    expect(
      (await jinshan.call('POST /admin/packs/publish', { body: { preview: 'x' } })).status,
    ).toBe(403);
    const own = await jinshan.must('POST /admin/designs', { body: { title } });
    expect(own.pack.key).toBe('form-library-jinshan');
    expect((await jinshan.must('GET /admin/packs')).items.every(({ may }) => may === 'edit')).toBe(
      true,
    );
  });
});

describe('a procedure has owners', () => {
  test('others read; whoever designs for the district may name owners again', async () => {
    const design = await begin(jinshan);
    const set = (who: Caller, owners: object[], unit: string | null = 'jinshan') =>
      who.call('PUT /admin/packs/{key}/rights', {
        params: { key: design.pack.key },
        body: { unit, owners },
      });
    const post = { type: 'post', post: 'civil-officer', unit: 'jinshan' };
    expect((await set(baota, [])).status).toBe(404);
    expect((await set(jinshan, [], null)).body.code).toBe('access.elsewhere');
    expect((await set(jinshan, [{ type: 'person', id: 'nobody' }])).status).toBe(404);
    expect((await set(jinshan, [post])).body).toMatchObject({
      ...{ may: 'read', governs: false },
      owners: [{ post: { title: { 'zh-CN': '街道民政办主任' } }, unit: { name: '金山街道' } }],
    });
    const params = { id: design.id };
    const read = await jinshan.must('GET /admin/designs/{id}', { params });
    expect(read.right.may).toBe('read');
    expect((await edit(jinshan, design)).body.code).toBe('access.owned');
    expect((await edit(district, design)).body.code).toBe('access.owned');
    expect((await set(jinshan, [])).body.code).toBe('access.owned');
    const admin = await district.must('GET /admin/designs/{id}', { params });
    expect(admin.right).toMatchObject({ may: 'read', governs: true });
    const { id } =
      (await district.must('GET /admin/people', { query: { q: '郑文' } })).items[0] ?? {};
    expect((await set(district, [{ type: 'person', id }])).status).toBe(200);
    expect((await edit(jinshan, design)).status).toBe(200);
    expect((await edit(district, design, 1)).status).toBe(403);
    const { items } = await (
      await api.as('shenjing')
    ).must('GET /admin/audit', {
      query: { action: 'set-pack-rights' },
    });
    expect(items).toHaveLength(2);
  });

  test('a pack that others own is not imported over', async () => {
    const pack = await district.must('GET /admin/packs/{key}/export', {
      params: { key: 'expense-approval' },
    });
    const set = (owners: object[]) =>
      district.must('PUT /admin/packs/{key}/rights', {
        params: { key: pack.key },
        body: { unit: null, owners },
      });
    const preview = () => district.call('POST /admin/packs/preview', { body: { pack } });
    const seen = await preview();
    await set([{ type: 'post', post: 'finance', unit: null }]);
    expect((await preview()).body.code).toBe('access.owned');
    const published = await district.call('POST /admin/packs/publish', {
      body: { preview: seen.body.preview },
    });
    expect(published.body.code).toBe('access.owned');
    await set([]);
    expect((await preview()).status).toBe(200);
  });
});

describe('publishing that the district approves', () => {
  const params = ({ id }: { id: string }) => ({ params: { id } });
  const setUnits = (units: string[]) =>
    district.must('PUT /admin/publish-approvals', { body: { units } });
  const look = async (who: Caller, { id }: { id: string }) => {
    const { state } = await who.must('GET /admin/designs/{id}', params({ id }));
    const { revision } = state;
    const body = { revision };
    const seen = await who.must('POST /admin/designs/{id}/preview', { ...params({ id }), body });
    return { approval: seen.approval, body: { revision, preview: seen.preview ?? '' } };
  };
  const request = async (who: Caller, design: { id: string }) => {
    const { body } = await look(who, design);
    return who.call('POST /admin/designs/{id}/publication', { ...params(design), body });
  };
  const decide = (who: Caller, id: string, body: object) =>
    who.call('POST /admin/publications/{id}/decision', { params: { id }, body });

  test('a street asks, another administrator returns with an opinion or approves; all is in the audit', async () => {
    await setUnits(['runzhou']);
    const design = await begin(jinshan);
    const { approval, body } = await look(jinshan, design);
    expect(approval).toBe(true);
    const direct = await jinshan.call('POST /admin/designs/{id}/publish', {
      ...params(design),
      body,
    });
    expect(direct).toMatchObject({ status: 403, body: { code: 'access.needs-approval' } });
    const first = await request(jinshan, design);
    expect(first).toMatchObject({
      ...{ status: 201 },
      body: { state: 'waiting', decides: false, withdraws: true, unit: { id: 'jinshan' } },
    });
    expect(first.body.changes.map(({ kind }) => kind)).toEqual(['procedure', 'form']);
    const { id } = first.body;
    expect((await baota.must('GET /admin/publications')).items).toEqual([]);
    const other = await baota.call('DELETE /admin/publications/{id}', { params: { id } });
    expect(other.status).toBe(404);
    expect((await decide(jinshan, id, { decision: 'approve' })).status).toBe(403);
    expect((await decide(district, id, { decision: 'return' })).body.code).toBe('opinion.required');
    const returned = await decide(district, id, { decision: 'return', opinion: '请写明依据' });
    expect(returned.body).toMatchObject({ state: 'returned', opinion: '请写明依据' });
    expect((await decide(district, id, { decision: 'approve' })).status).toBe(409);
    const again = await request(jinshan, design);
    const taken = { params: { id: again.body.id } };
    expect((await district.call('DELETE /admin/publications/{id}', taken)).status).toBe(403);
    expect((await jinshan.call('DELETE /admin/publications/{id}', taken)).status).toBe(204);
    const last = await request(jinshan, design);
    expect(await catalogue('chenxiaoyan')).not.toContain(design.key);
    expect((await decide(district, last.body.id, { decision: 'approve' })).body.state).toBe(
      'published',
    );
    expect(await catalogue('chenxiaoyan')).toContain(design.key);
    expect((await jinshan.call('GET /admin/designs/{id}', params(design))).status).toBe(404);
    const audited = await (
      await api.as('shenjing')
    ).must('GET /admin/audit', { query: { limit: '50' } });
    const actions = audited.items.map(({ action }) => action);
    for (const action of ['request', 'return', 'withdraw', 'approve'])
      expect(actions).toContain(`${action}-publication`);
    await setUnits([]);
  });

  test('what was edited after the request stays a design on what was approved; others publish as before', async () => {
    await setUnits(['jinshan']);
    const free = await begin(baota);
    expect((await look(baota, free)).approval).toBe(false);
    expect((await request(baota, free)).body.code).toBe('taken.approval');
    await publish(baota, free);
    const design = await begin(jinshan);
    const waits = await request(jinshan, design);
    expect((await edit(jinshan, design)).status).toBe(200);
    expect((await decide(district, waits.body.id, { decision: 'approve' })).status).toBe(200);
    const open = await jinshan.must('GET /admin/designs/{id}', params(design));
    expect(open.base).not.toBeNull();
    expect(open.state.revision).toBe(1);
    await setUnits([]);
  });
});
