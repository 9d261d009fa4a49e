import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerTo,
  changedForm,
  suggestionData,
  suggestionsForm,
} from '../../../../../tests/support/public-form.ts';
import type { PublicForm, PublicLink } from '../../contract/contract.gen.ts';
import type { ApiTest, Caller } from '../../http/testing/api-test.ts';
import { createApiTest } from '../../http/testing/api-test.ts';

const minute = 60_000;

let api: ApiTest;
let admin: Caller;
let secretary: Caller;
let time = Date.parse('2026-11-23T01:00:00.000Z');

beforeAll(async () => {
  api = await createApiTest({ clock: () => new Date(time).toISOString() });
  admin = await api.as('admin');
  secretary = await api.as('wangjianguo');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const open = (rest: object = {}): Promise<PublicLink> =>
  admin.must('POST /admin/public-forms', { body: suggestionsForm(rest) });

/** A page opened long enough ago to be sent. */
async function page({ key }: PublicLink): Promise<PublicForm> {
  const form = await api.anyone.must('GET /public/forms/{key}', { params: { key } });
  time += minute;
  return form;
}

const send = (link: PublicLink, body: object, key: string = randomUUID()) =>
  api.anyone.call('POST /public/forms/{key}/answers', { params: { key: link.key }, body, key });

const records = async () =>
  (await secretary.must('GET /registers/{key}/records', { params: { key: 'suggestions' } })).items;

const codeOf = ({ status, body }: { status: number; body: { code?: unknown } }) =>
  `${status} ${status < 300 ? 'taken' : String(body.code)}`;

describe('what is sent in through a public form', () => {
  let code = '';

  test('becomes a record of the register that its staff find, of the unit that was named', async () => {
    const link = await open();
    const form = await page(link);
    expect(form).toMatchObject({ state: 'open', unit: '迎江路社区', view: 'public', left: null });
    const sent = await send(link, answerTo(form));
    expect(sent.status).toBe(201);
    code = sent.body.code;
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    const [record] = await records();
    expect(record).toMatchObject({ title: '3号楼路灯不亮', unit: { id: 'yingjiang' } });
    const view = await secretary.must('GET /registers/{key}/records/{id}', {
      params: { key: 'suggestions', id: record?.id ?? '' },
    });
    expect(view.data).toMatchObject(suggestionData());
    expect(view.createdBy).toBeNull();
    expect(view.answer).toMatchObject({ state: 'received', agreed: true, may: true });
  });

  test('is followed by its code without an account, and says what staff reply', async () => {
    const ask = (text: string) =>
      api.anyone.call('GET /public/answers/{code}', { params: { code: text } });
    expect((await ask(code)).body).toMatchObject({ state: 'received', reply: null });
    const [record] = await records();
    const at = { params: { key: 'suggestions', id: record?.id ?? '' } };
    const body = { state: 'done', reply: '路灯已修好' };
    await secretary.must('POST /registers/{key}/records/{id}/reply', { ...at, body });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await ask(typed)).body).toMatchObject({ state: 'done', reply: '路灯已修好' });
    expect((await ask('2222-2222-2222')).status).toBe(404);
  });

  test('is answered only by who may write the record', async () => {
    const [record] = await records();
    const at = { params: { key: 'suggestions', id: record?.id ?? '' } };
    const body = { state: 'declined', reply: null };
    for (const [person, status] of [
      ['sunming', 403],
      ['chenxiaoyan', 200],
      ['linyun', 404],
    ] as const) {
      const caller = await api.as(person);
      const reply = await caller.call('POST /registers/{key}/records/{id}/reply', { ...at, body });
      expect([person, reply.status]).toEqual([person, status]);
    }
  });

  test('holds nothing in fields that the public is not shown, whatever is sent', async () => {
    const link = await open();
    const data = { ...suggestionData('想改结果'), 办理: { 办理结果: 'solved', 办理记录: '假' } };
    await send(link, answerTo(await page(link), { data }));
    const [record] = await records();
    const view = await secretary.must('GET /registers/{key}/records/{id}', {
      params: { key: 'suggestions', id: record?.id ?? '' },
    });
    expect(view.data).toMatchObject(suggestionData('想改结果'));
    expect(view.data['办理'] ?? {}).toEqual({});
  });

  test('is checked again by the server, each fault at its field, and takes no place', async () => {
    const link = await open({ quota: 1 });
    const form = await page(link);
    const data = { 意见: { 标题: '只有标题', 类别: 'repair' }, 联系: { 手机: '12' } };
    const wrong = await send(link, answerTo(form, { data }));
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/data/意见/地点', '/data/联系/手机']),
    );
    expect(codeOf(await send(link, answerTo(form)))).toBe('201 taken');
  });
});

describe('a public form takes', () => {
  test('no more than its quota, however many are sent at the same time', async () => {
    const link = await open({ quota: 3 });
    const pages = await Promise.all(Array.from({ length: 10 }, () => page(link)));
    const before = (await records()).length;
    const sent = await Promise.all(pages.map((each) => send(link, answerTo(each))));
    const told = sent.map(codeOf).sort();
    expect(told).toEqual([
      ...Array.from({ length: 3 }, () => '201 taken'),
      ...Array.from({ length: 7 }, () => '409 public.full'),
    ]);
    expect((await records()).length).toBe(before + 3);
    expect(await page(link)).toMatchObject({ state: 'full', form: null, left: 0 });
  });

  test('so many from one network within an hour, and again after it', async () => {
    const link = await open({ perHour: 2 });
    const pages = [await page(link), await page(link), await page(link)];
    const together = await Promise.all(pages.map((each) => send(link, answerTo(each))));
    expect(together.map(codeOf).sort()).toEqual(['201 taken', '201 taken', '429 public.often']);
    time += 61 * minute;
    expect(codeOf(await send(link, answerTo(await page(link))))).toBe('201 taken');
  });

  test('nothing after its closing date, nor once it is closed', async () => {
    const link = await open({ closesAt: new Date(time + 10 * minute).toISOString() });
    const late = await page(link);
    time += 10 * minute;
    expect(codeOf(await send(link, answerTo(late)))).toBe('409 public.expired');
    expect((await page(link)).state).toBe('expired');

    const other = await open();
    const form = await page(other);
    await admin.must('POST /admin/public-forms/{id}/close', { params: { id: other.id } });
    expect(codeOf(await send(other, answerTo(form)))).toBe('409 public.closed');
    expect(await page(other)).toMatchObject({ state: 'closed', form: null });
  });

  test('the same sending once: repeated under its key it gets the same code', async () => {
    const link = await open();
    const body = answerTo(await page(link));
    const key = randomUUID();
    const [first, second] = await Promise.all([send(link, body, key), send(link, body, key)]);
    const third = await send(link, body, key);
    expect(new Set([first, second, third].map((each) => each.body.code)).size).toBe(1);
    const { items } = await admin.must('GET /admin/public-forms');
    expect(items.find(({ id }) => id === link.id)?.taken).toBe(1);
  });

  test('one answer from each page: its ticket is good once, for one form, and not forged', async () => {
    const link = await open();
    const other = await open();
    const form = await page(link);
    expect(codeOf(await send(link, answerTo(form)))).toBe('201 taken');
    expect(codeOf(await send(link, answerTo(form)))).toBe('409 public.ticket-used');
    const foreign = await page(other);
    expect(codeOf(await send(link, answerTo(foreign)))).toBe('409 public.ticket');
    const [at, nonce, signature] = foreign.ticket.split('.');
    const older = `${(Number.parseInt(at ?? '', 36) - minute).toString(36)}.${nonce}.${signature}`;
    expect(codeOf(await send(other, answerTo({ ticket: older })))).toBe('409 public.ticket');
    time += 13 * 60 * minute;
    expect(codeOf(await send(other, answerTo(foreign)))).toBe('409 public.ticket');
  });

  test('nothing from programs: sent at once, or with the field that no person sees', async () => {
    const link = await open();
    const params = { key: link.key };
    const form = await api.anyone.must('GET /public/forms/{key}', { params });
    expect(codeOf(await send(link, answerTo(form)))).toBe('429 public.too-fast');
    time += minute;
    const filled = answerTo(form, { website: 'https://spam.invalid' });
    expect(codeOf(await send(link, filled))).toBe('422 public.robot');
  });

  test('nothing personal without consent to what it is for', async () => {
    const link = await open();
    const form = await page(link);
    expect(codeOf(await send(link, answerTo(form, { agreed: false })))).toBe('422 public.consent');
  });
});

describe('a form is opened to the public', () => {
  const refused = async (rest: object) => {
    const body = suggestionsForm(rest);
    const reply = await admin.call('POST /admin/public-forms', { body });
    return [codeOf(reply), reply.body.detail];
  };

  test('only by a view without fields that need a login, which are named', async () => {
    const [code, words] = await refused({ view: 'fill' });
    expect(code).toBe('422 public.fields');
    expect(words).toContain('承办人');
    const [other, unit] = await refused({ register: 'households', view: 'fill' });
    expect(other).toBe('422 public.fields');
    expect(unit).toContain('片区楼栋');
    expect((await refused({ view: 'nowhere' }))[0]).toBe('422 public.view');
  });

  test('with a purpose where it asks for personal data, and a closing date to come', async () => {
    expect((await refused({ purpose: null }))[0]).toBe('422 public.purpose');
    const closesAt = new Date(time - minute).toISOString();
    expect((await refused({ closesAt }))[0]).toBe('422 public.past');
    expect((await refused({ unit: 'nowhere' }))[0]).toBe('422 public.unit');
  });

  test('and its name and limits are changed later, over nobody else’s change', async () => {
    const link = await open({ quota: 1 });
    const at = { params: { id: link.id } };
    const until = new Date(time + 60 * minute).toISOString();
    const body = changedForm({ closesAt: until, quota: 2 });
    const changed = await admin.must('PUT /admin/public-forms/{id}', { ...at, body });
    expect(changed).toMatchObject({
      closesAt: until,
      quota: 2,
      words: null,
      purpose: link.purpose,
    });
    expect(await page(link)).toMatchObject({ title: changed.title, left: 2, closesAt: until });
    const again = await admin.call('PUT /admin/public-forms/{id}', { ...at, body });
    expect(codeOf(again)).toBe('409 revision.stale');
    const past = changedForm({ closesAt: new Date(time - minute).toISOString(), revision: 2 });
    const late = await admin.call('PUT /admin/public-forms/{id}', { ...at, body: past });
    expect(codeOf(late)).toBe('422 public.past');
    await admin.must('POST /admin/public-forms/{id}/close', at);
    const closed = await admin.call('PUT /admin/public-forms/{id}', { ...at, body });
    expect(closed.status).toBe(404);
  });

  test('and is paused when its register lets nothing be written any more', async () => {
    const link = await open();
    const form = await page(link);
    await api.deps.pool.query(`update registers set open = false where key = 'suggestions'`);
    expect(codeOf(await send(link, answerTo(form)))).toBe('409 public.paused');
    const { items } = await admin.must('GET /admin/public-forms');
    const [newest] = items;
    expect(newest).toMatchObject({ state: 'paused', hindrances: [{ why: 'register-closed' }] });
    await api.deps.pool.query(`update registers set open = true where key = 'suggestions'`);
  });

  test('and its validator is given out for this form alone, while it is open', async () => {
    const link = await open();
    const { form } = await page(link);
    const ask = (key: string, hash: string) =>
      api.anyone.call('GET /public/forms/{key}/{hash}/validator.js', { params: { key, hash } });
    expect((await ask(link.key, form?.hash ?? '')).headers.get('content-type')).toMatch(
      /javascript/,
    );
    const households = await secretary.must('GET /registers/{key}', {
      params: { key: 'households' },
    });
    expect((await ask(link.key, households.form.hash)).status).toBe(404);
    expect((await ask('a'.repeat(22), form?.hash ?? '')).status).toBe(404);
  });
});
