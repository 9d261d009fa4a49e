import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '@yishi/forms';
import {
  createApiTest,
  type ApiTest,
  type Caller,
} from '../../apps/api/src/http/testing/api-test.ts';
import { complete } from '../api/support/cases.ts';
import { publishPack, type TestPack } from '../api/support/packs.ts';
import { until } from '../support/product.ts';
import { sampled, sampleData, samplingPack } from '../support/sampling.ts';

let api: ApiTest;
let group: Server;
let worker: Caller;
let admin: Caller;
/** What the group was told, and how often WeCom says that it is busy. */
const told: unknown[] = [];
let busy = 1;

beforeAll(async () => {
  group = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      told.push(JSON.parse(body));
      busy -= 1;
      response.end(JSON.stringify({ errcode: busy < 0 ? 0 : 45_009 }));
    });
  });
  await new Promise<void>((resolve) => group.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(group.address() as AddressInfo).port}`;
  const robots = [{ name: '社区工作群', url: `${origin}/send?key=secret-key` }];
  api = await createApiTest();
  await api.startWorker();
  [worker, admin] = await Promise.all([api.as('chenxiaoyan'), api.as('admin')]);
  // The worker is there already: it goes by what is set from then on.
  await admin.must('PUT /admin/connectors/{key}', {
    params: { key: 'wecom-robot' },
    body: { connector: 'wecom-robot', settings: { origins: [origin], robots }, revision: null },
  });
});
afterAll(async () => {
  await api.stop();
  await new Promise((resolve) => group.close(resolve));
  expect(api.bugs).toEqual([]);
});

test('a procedure of two plug-ins is published and goes to its end', async () => {
  expect(api.installed.faults).toEqual([]);
  await publishPack(admin, samplingPack('sampling') as unknown as TestPack);

  const draft = await worker.must('POST /drafts', { body: { procedure: 'sampling' } });
  const { revision } = await worker.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data: sampleData, revision: draft.revision },
  });
  const started = await worker.must('POST /cases', { body: { draft: draft.id, revision } });
  await complete(worker, started, 'draw', { data: { 公开号码: '03 11 17 22 29 31 + 08' } });

  const params = { id: started.caseId };
  await until('the end', 60, async () => {
    const { phase } = await worker.must('GET /cases/{id}', { params });
    return phase === 'completed';
  });
  const { items } = await worker.must('GET /cases/{id}/results', { params });
  const drawn = items.find(({ kind }) => kind === 'public-draw')?.result;
  const fingerprint = sha256Hex(JSON.stringify(sampled));
  const seed = sha256Hex(`yishi-draw/1\n${fingerprint}\n03 11 17 22 29 31 + 08`);
  expect(drawn).toMatchObject({ fingerprint, seed, candidates: sampled });
  const names = (drawn as { drawn: { name: string }[] }).drawn.map(({ name }) => name);
  // Too often once, then taken.
  expect(told).toEqual([1, 2].map(() => message(`《停车管理办法》抽中${names.join('、')}`)));

  const { items: timeline } = await worker.must('GET /cases/{id}/timeline', { params });
  expect(timeline.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['draw.prepared', 'draw.made', 'wecom.sent']),
  );
});

const message = (content: string) => ({ msgtype: 'text', text: { content } });

test('a published version names the versions of its kinds and no address of a robot', async () => {
  const { rows } = await api.deps.pool.query<{ content: { kinds: object } }>(
    `select content from bundles where procedure = 'sampling'`,
  );
  expect(rows[0]?.content.kinds).toMatchObject({ 'step/public-draw': 1, 'step/wecom-message': 1 });
  expect(JSON.stringify(rows)).not.toMatch(/secret-key/);
});
