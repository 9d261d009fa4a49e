import { Validator } from '@seriousme/openapi-schema-validator';
import type { ReadReadyAnswer } from '@yishi/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../apps/api/src/contract/index.ts';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { faultOf } from './support/problem.ts';
import { send, writeHeaders } from './support/raw.ts';

let api: ApiTest;

beforeAll(async () => {
  api = await createApiTest();
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

describe('the OpenAPI document', () => {
  interface Document {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  }

  test('is valid OpenAPI 3.1 and leads nowhere', async () => {
    const document = (await api.anyone.must('GET /openapi.json')) as unknown as Document;
    expect(document.openapi).toMatch(/^3\.1\./);
    const check = async (value: object) =>
      (await new Validator().validate(structuredClone({ ...value }))).valid;
    expect(await check(document)).toBe(true);
    expect(await check({ ...document, info: {} })).toBe(false);
    const text = JSON.stringify(document);
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
      const names = pointer.split('/').slice(1);
      const target = names.reduce<unknown>(
        (at, name) => (at as Record<string, unknown> | undefined)?.[name],
        document,
      );
      expect(target, pointer).toBeDefined();
    }
    expect(text).not.toContain('tsType');
  });

  test('names every route once, and every key that a write must carry', async () => {
    const { paths } = (await api.anyone.must('GET /openapi.json')) as unknown as Document;
    const named = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        operation.operationId,
      ]),
    );
    const wanted = routes.map(({ method, path, name }) => [`${method} ${path}`, name]);
    expect(named.sort()).toEqual(wanted.sort());
    const ids = named.map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('what is not there, and a method that is not taken, are told as problems', async () => {
  const ask = (method: string, path: string) =>
    send(api, { method, path, headers: method === 'GET' ? {} : writeHeaders() });
  const none = await ask('GET', '/no/such/thing');
  expect([none.status, faultOf(none)]).toEqual([404, undefined]);
  const wrong = await ask('PUT', '/inbox');
  expect([wrong.status, faultOf(wrong)]).toEqual([405, undefined]);
  expect(wrong.headers.get('allow')).toBe('GET');
  expect((await ask('PROPFIND', '/cases')).status).toBe(405);
});

test('every answer says that it may load nothing, be framed nowhere and be kept nowhere', async () => {
  for (const path of ['/health', '/openapi.json', '/no/such/thing', '/public/notices']) {
    const { headers } = await send(api, { method: 'GET', path });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  }
});

test('ready is told by 503 while no worker polls, and alive all the time', async () => {
  const ready = async () => {
    const { status, body } = await api.anyone.call('GET /ready');
    return { status, body: body as unknown as ReadReadyAnswer };
  };
  const before = await ready();
  expect([before.status, before.body.status]).toEqual([503, 'not-ready']);
  expect(before.body.checks).toContainEqual({ name: 'worker', ok: false });
  expect((await api.anyone.call('GET /health')).body).toEqual({ status: 'ok' });
  await api.startWorker();
  expect((await ready()).body.status).toBe('ready');
});

test('figures name routes and never people or cases', async () => {
  const person = await api.as('admin');
  await person.call('GET /cases/{id}', { params: { id: 'case-of-someone' } });
  const text = (await person.call('GET /metrics')).body as unknown as string;
  expect(text).toContain('yishi_http_request_seconds_count{method="GET",route="/cases/{id}"');
  expect(text).not.toMatch(/case-of-someone|admin"/);
});
