import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createApiTest,
  type ApiTest,
  type Caller,
} from '../../apps/api/src/http/testing/api-test.ts';

let api: ApiTest;
let admin: Caller;
let other: Server;
let url: string;
const heard: { credential: string | undefined; body: unknown }[] = [];
let status = 200;
const params = { key: '短信网关' };
const secret = 'Bearer very-secret-token';

beforeAll(async () => {
  other = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ credential: request.headers.authorization, body: JSON.parse(body) });
      response.writeHead(status).end('{"收到":true}');
    });
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  api = await createApiTest();
  admin = await api.as('admin');
});
afterAll(async () => {
  await api.stop();
  await new Promise((resolve) => other.close(resolve));
  expect(api.bugs).toEqual([]);
});

const save = (settings: object, revision: number | null = null) =>
  admin.call('PUT /admin/connectors/{key}', {
    params,
    body: { connector: 'web-service', settings, revision },
  });
const attempt = () =>
  admin.must('POST /admin/connectors/{key}/trials', { params, body: { trial: 0 } });

test('settings that cannot be used are refused in words, and nothing is kept', async () => {
  const reply = await save({ url: 'ftp://gateway', secret });
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ code: 'connectors.settings', detail: /接口地址应以/ });
  const { items, kinds } = await admin.must('GET /admin/connectors');
  expect(items.map(({ key, state }) => [key, state])).toEqual([['wecom-robot', 'unset']]);
  expect(kinds.map(({ key }) => key)).toEqual(['web-service', 'wecom-robot']);
});

test('a secret is sealed, never shown again, and kept where it comes back as it was shown', async () => {
  expect((await save({ url, secret })).status).toBe(200);
  const shown = await admin.must('GET /admin/connectors/{key}', { params });
  expect(shown).toEqual({ settings: { url, secret: '••••••••1' }, revision: 1 });
  const { rows } = await api.deps.pool.query<{ all: string }>(
    `select (select string_agg(c::text, '') from connections c)
         || (select string_agg(i::text, '') from idempotency i) as all`,
  );
  expect(rows[0]?.all).not.toContain('very-secret');

  expect((await save(shown.settings as object, 1)).status).toBe(200);
  expect((await save(shown.settings as object, 1)).status).toBe(409);
  expect(await attempt()).toMatchObject({ outcome: 'done', words: '', answer: { 收到: true } });
  expect(heard.at(-1)).toMatchObject({ credential: secret, body: { test: true } });
});

test('what does not arrive is said and listed, with how often', async () => {
  status = 503;
  expect(await attempt()).toMatchObject({ outcome: 'later', words: '对方系统暂时没有接收（503）' });
  status = 401;
  expect(await attempt()).toMatchObject({ outcome: 'refused', words: '对方系统没有接收（401）' });
  const { items } = await admin.must('GET /admin/connectors/{key}/calls', { params });
  expect(items.map(({ outcome }) => outcome)).toEqual(['refused', 'later', 'done']);
  const listed = (await admin.must('GET /admin/connectors')).items.find(
    ({ key }) => key === params.key,
  );
  expect(listed).toMatchObject({ state: 'ready', failures: 2, last: { outcome: 'refused' } });
});

test('it is switched off and on and removed, and the log says who did', async () => {
  const off = await admin.must('PATCH /admin/connectors/{key}', {
    params,
    body: { disabled: true },
  });
  expect(off.state).toBe('disabled');
  await admin.must('PATCH /admin/connectors/{key}', { params, body: { disabled: false } });
  await admin.must('DELETE /admin/connectors/{key}', { params });
  expect((await admin.call('GET /admin/connectors/{key}', { params })).status).toBe(404);
  const { items } = await admin.must('GET /admin/audit');
  const actions = new Set(
    items.flatMap(({ action, subject }) => (subject === 'connector/短信网关' ? [action] : [])),
  );
  expect([...actions].sort()).toEqual(
    [
      'disable-connector',
      'enable-connector',
      'remove-connector',
      'save-connector',
      'try-connector',
    ].sort(),
  );
});
