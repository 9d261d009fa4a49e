import type { FormDesign } from '@yishi/api';
import {
  builtInFieldKinds,
  insertField,
  labelField,
  placeIn,
  removeFields,
  setField,
  setForm,
  type FormDefinition,
  type Operation,
} from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { formDesign } from '../support/form-design.ts';

let api: ApiTest;
let admin: Caller;
let other: Caller;
let design: FormDesign;

beforeAll(async () => {
  api = await createApiTest();
  admin = await api.as('admin');
  await admin.must('PUT /admin/people/{id}/roles', {
    params: { id: 'linyun' },
    body: { roles: ['administrator'] },
  });
  other = await api.as('linyun');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});
beforeEach(async () => {
  design = await formOf({ title: { 'zh-CN': '登记表' } });
});

const params = () => ({ id: design.id });
const text = builtInFieldKinds.find(({ kind }) => kind === 'text');
if (!text) throw new Error('text');
const kind = text;

const formOf = async (body: { pack: string; form: string } | { title: Text }) =>
  formDesign(await admin.must('POST /admin/designs', { body }));
const read = async (who: Caller = admin) =>
  formDesign(await who.must('GET /admin/designs/{id}', { params: params() }));

/** One edit, made on what stands there now unless an older revision is given. */
async function edit(
  who: Caller,
  make: (form: FormDefinition) => Operation[],
  older?: FormDesign,
): Promise<void> {
  const before = older ?? (await read(who));
  await who.must('POST /admin/designs/{id}/edits', {
    params: params(),
    body: { revision: before.state.revision, operations: make(before.content) },
  });
}

const add = (id: string, label: string) => (form: FormDefinition) =>
  insertField(form, kind, placeIn(null), () => id, { 'zh-CN': label });
const ids = ({ content }: FormDesign) => content.fields.map(({ id }) => id);

describe('a form is designed', () => {
  test('from nothing, each edit kept with its words, and is there again after a reload', async () => {
    await edit(admin, add('a', '户主姓名'));
    await edit(admin, (form) => setField(form, 'a', ['required'], true));
    const found = await read();
    expect(found.content.fields).toEqual([
      { id: 'a', key: '户主姓名', kind: 'text', label: { 'zh-CN': '户主姓名' }, required: true },
    ]);
    expect(found.state).toMatchObject({
      revision: 2,
      undo: [{ 'zh-CN': '修改“户主姓名”的是否必填' }],
    });
    const { items } = await admin.must('GET /admin/designs/{id}/edits', { params: params() });
    expect(items.map(({ seq, words }) => [seq, words[0]?.['zh-CN']])).toEqual([
      [2, '修改“户主姓名”的是否必填'],
      [1, '添加“户主姓名”'],
    ]);
  });

  test('that is published is opened once: whoever opens it gets the same design', async () => {
    const body = { pack: 'expense-approval', form: 'expense' };
    const first = await admin.must('POST /admin/designs', { body });
    const second = await other.must('POST /admin/designs', { body });
    expect(second.id).toBe(first.id);
    expect(first.base).toEqual(first.content);
    const { items } = await admin.must('GET /admin/designs');
    const item = items.find(({ design: id }) => id === first.id);
    expect(item).toMatchObject({ state: 'published', key: 'expense' });
    await admin.must('DELETE /admin/designs/{id}', { params: { id: first.id } });
  });

  test('a form or a pack that is not there is not found', async () => {
    const nowhere = { pack: 'expense-approval', form: 'nothing' };
    expect((await admin.call('POST /admin/designs', { body: nowhere })).status).toBe(404);
    const nobody = { pack: 'nothing', title: { 'zh-CN': '表' } };
    expect((await admin.call('POST /admin/designs', { body: nobody })).status).toBe(404);
  });
});

describe('several administrators', () => {
  test('edits at different fields are all kept, also from a page that is behind', async () => {
    await edit(admin, add('a', '甲'));
    const seen = await read(other);
    await edit(admin, add('b', '乙'));
    await edit(other, (form) => setField(form, 'a', ['help'], { 'zh-CN': '说明' }), seen);
    const now = await read();
    expect(ids(now)).toEqual(['a', 'b']);
    expect(now.content.fields[0]?.help).toEqual({ 'zh-CN': '说明' });
  });

  test('the same property changed twice is refused, and says who did what; nothing is overwritten', async () => {
    await edit(admin, add('a', '甲'));
    const seen = await read(other);
    await edit(admin, (form) => labelField(form, 'a', { 'zh-CN': '甲甲' }, new Set()));
    const reply = await other.call('POST /admin/designs/{id}/edits', {
      params: params(),
      body: {
        revision: seen.state.revision,
        operations: labelField(seen.content, 'a', { 'zh-CN': '乙乙' }, new Set()),
      },
    });
    expect(reply).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'edit.changed', params: { who: '管理员', revision: 2 } }] },
    });
    expect((await read()).content.fields[0]?.label).toEqual({ 'zh-CN': '甲甲' });
  });

  test('who is behind gets what others did, and sees who else is editing', async () => {
    await edit(admin, add('a', '甲'));
    await admin.must('POST /admin/designs/{id}/watch', { params: params(), body: { revision: 1 } });
    const state = await other.must('POST /admin/designs/{id}/watch', {
      params: params(),
      body: { revision: 0 },
    });
    expect(state).toMatchObject({ revision: 1, undo: null, editors: [{ name: '管理员' }] });
    expect(state.edits.map(({ by, words }) => [by.name, words[0]?.['zh-CN']])).toEqual([
      ['管理员', '添加“甲”'],
    ]);
  });
});

describe('taking back', () => {
  const step = (who: Caller, way: 'undo' | 'redo', revision = 0) =>
    who.call(`POST /admin/designs/{id}/${way}`, { params: params(), body: { revision } });

  test('takes back one’s own edits alone, one after the other, and does them again', async () => {
    await edit(admin, add('a', '甲'));
    await edit(other, add('b', '乙'));
    await edit(admin, add('c', '丙'));
    expect((await step(admin, 'undo')).status).toBe(200);
    expect((await step(admin, 'undo')).status).toBe(200);
    expect(ids(await read())).toEqual(['b']);
    expect(await step(admin, 'undo')).toMatchObject({
      status: 409,
      body: { code: 'design.no-undo' },
    });
    await step(admin, 'redo');
    await step(admin, 'redo');
    expect(ids(await read())).toEqual(['b', 'a', 'c']);
    expect(await step(admin, 'redo')).toMatchObject({
      status: 409,
      body: { code: 'design.no-redo' },
    });
  });

  test('is refused where another has changed the same since', async () => {
    await edit(admin, add('a', '甲'));
    await edit(other, (form) => setField(form, 'a', ['required'], true));
    const reply = await step(admin, 'undo', 2);
    expect(reply).toMatchObject({ status: 409, body: { errors: [{ code: 'edit.changed' }] } });
    expect(ids(await read())).toEqual(['a']);
  });
});

test('what would break the shape of a form is not kept', async () => {
  const operation = { type: 'set', id: null, path: ['colour'], value: 'red' };
  const reply = await admin.call('POST /admin/designs/{id}/edits', {
    params: params(),
    body: { revision: 0, operations: [operation] },
  });
  expect(reply).toMatchObject({ status: 422, body: { errors: [{ code: 'design.shape' }] } });
  expect((await read()).state.revision).toBe(0);
});

describe('publishing', () => {
  const preview = async () => {
    const { state } = await read();
    const body = { revision: state.revision };
    return admin.must('POST /admin/designs/{id}/preview', { params: params(), body });
  };
  const publish = (revision: number, seen: string) =>
    admin.call('POST /admin/designs/{id}/publish', {
      params: params(),
      body: { revision, preview: seen },
    });

  test('is refused with the place while the form is not in order', async () => {
    await edit(admin, add('a', '甲'));
    await edit(admin, (form) => setField(form, 'a', ['visibleWhen'], '没有的字段 > 1'));
    const seen = await preview();
    expect(seen.preview).toBeNull();
    expect(seen.problems[0]?.pointer).toContain('/fields/0/visibleWhen');
  });

  test('puts the form into its pack; the next change begins a new design on what is published', async () => {
    await edit(admin, add('a', '甲'));
    const seen = await preview();
    const form = seen.changes.find(({ kind: what, key }) => what === 'form' && key === design.key);
    expect(form?.change).toBe('new');
    expect((await publish(1, seen.preview ?? '')).status).toBe(200);
    expect((await admin.call('GET /admin/designs/{id}', { params: params() })).status).toBe(404);
    const again = await formOf({ pack: design.pack.key, form: design.key });
    expect(again.id).not.toBe(design.id);
    expect(again.base?.fields.map(({ id }) => id)).toEqual(['a']);
    design = again;
    await edit(admin, (now) => removeFields(now, ['a']));
    const next = await preview();
    const words = next.changes.find(({ key }) => key === design.key)?.words;
    expect(words?.[0]?.['zh-CN']).toContain('甲');
  });

  test('is refused in words while a case of the test sheet does not hold, and the sheet goes with the form', async () => {
    const kept = {
      ...{ title: { 'zh-CN': '什么都没填' }, view: 'fill', now: '2026-03-01T00:00:00Z' },
      ...{ data: {}, problems: [], values: [], states: [] },
    };
    await edit(admin, add('a', '甲'));
    await edit(admin, (form) => setForm(form, ['tests', 't1'], kept));
    await edit(admin, (form) => setField(form, 'a', ['required'], true));
    const refused = await preview();
    expect(refused).toMatchObject({ preview: null, problems: [{ code: 'form.case' }] });
    expect(refused.problems[0]?.message).toBe('测试用例“什么都没填”没有通过：不应提示：请填写“甲”');
    await edit(admin, (form) => setField(form, 'a', ['required'], undefined));
    const seen = await preview();
    expect((await publish(4, seen.preview ?? '')).status).toBe(200);
    const again = await formOf({ pack: design.pack.key, form: design.key });
    expect(again.base?.tests).toEqual({ t1: kept });
  });

  test('publishes only what was previewed', async () => {
    await edit(admin, add('a', '甲'));
    const seen = await preview();
    await edit(admin, add('b', '乙'));
    expect(await publish(2, seen.preview ?? '')).toMatchObject({
      status: 409,
      body: { code: 'revision.stale' },
    });
  });
});

describe('TypeScript types', () => {
  const types = () => admin.call('GET /admin/designs/{id}/types.ts', { params: params() });

  test('are written of what is designed now, published or not', async () => {
    await edit(admin, add('a', '户主姓名'));
    expect(await types()).toMatchObject({ body: expect.stringContaining('户主姓名?: string') });
  });

  test('are refused with the place while the form is not in order', async () => {
    await edit(admin, add('a', '甲'));
    await edit(admin, (form) => setField(form, 'a', ['value'], '没有的字段 + 1'));
    expect(await types()).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'expression.unknownName' }] },
    });
  });

  test('of a form that is published and not used yet are there for all', async () => {
    await edit(admin, add('a', '户主姓名'));
    const seen = await admin.must('POST /admin/designs/{id}/preview', {
      params: params(),
      body: { revision: 1 },
    });
    await admin.must('POST /admin/designs/{id}/publish', {
      params: params(),
      body: { revision: 1, preview: seen.preview ?? '' },
    });
    const key = { key: design.key };
    const applicant = await api.as('chenxiaoyan');
    const answer = await applicant.call('GET /forms/{key}/types.ts', { params: key });
    expect(answer).toMatchObject({ body: expect.stringContaining('户主姓名?: string') });
  });
});
