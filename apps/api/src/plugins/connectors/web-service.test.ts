import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ConnectorRefusal } from '@yishi/workflows';
import { webService } from './web-service.ts';

let server: Server;
let url: string;
let heard: { headers: IncomingMessage['headers']; body: string }[];
let answer: { status: number; text: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  heard = [];
  answer = { status: 200, text: '{"ticket":"T-1"}' };
});

const call = { caseId: 'c', effectId: 'e-1', signal: new AbortController().signal };
const send = (more = {}) => webService.open({ url, ...more }).call({ 户数: 3 }, call);

test('sends JSON with the credential and a key by which a repetition is known, and gives the answer', async () => {
  expect(await send({ header: 'X-Key', secret: 'Bearer 1' })).toEqual({ ticket: 'T-1' });
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ 户数: 3 });
  expect(heard[0]?.headers).toMatchObject({ 'x-key': 'Bearer 1', 'idempotency-key': 'e-1' });
  answer = { status: 200, text: '收到' };
  expect(await send()).toBe('收到');
});

test.each([
  [503, false],
  [429, false],
  [404, true],
  [302, true],
])('answered by %i, it is refused for good: %s', async (status, isFinal) => {
  answer = { status, text: '' };
  const error = await send().catch((caught: unknown) => caught);
  expect(error instanceof ConnectorRefusal).toBe(isFinal);
  expect((error as Error).message).toContain(String(status));
  expect((error as Error).message).not.toContain('127.0.0.1');
});

test('one that nobody answers is tried again, without a word of the address', async () => {
  const gone = webService.open({ url: 'http://127.0.0.1:1/in' }).call(null, call);
  await expect(gone).rejects.toThrow('连接不上对方系统');
});

test.each([
  [{ url: 'ftp://x' }, '接口地址应以 https:// 或 http:// 开头'],
  [{ url: 'https://x', header: 'a b' }, '请求头的名称有误'],
  [{ url: 'https://x', secret: 'a\nb' }, '凭证中有不能发送的字符'],
  [{ url: 'https://x' }, ''],
])('settings %j: %s', (settings, words) => {
  expect(webService.check(settings).join()).toBe(words);
});
