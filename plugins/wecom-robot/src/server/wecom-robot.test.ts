import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConnectorRefusal, type Json } from '@yishi/workflows';
import { wecomRobot } from './wecom-robot.ts';

interface Heard {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let origin: string;
let heard: Heard[];
/** What the other side answers: a status with a JSON text, or nothing at all. */
let answer: { status: number; text: string } | 'hang up';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body });
      if (answer === 'hang up') return request.socket.destroy();
      const location = answer.status === 302 ? { location: `${origin}/elsewhere` } : {};
      response.writeHead(answer.status, location).end(answer.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  heard = [];
  answer = { status: 200, text: '{"errcode":0,"errmsg":"ok"}' };
});

const secret = 'a-secret-of-16-characters';
const robots = () => [
  { name: '值班群', url: `${origin}/cgi-bin/webhook/send?key=k-1` },
  { name: '签名群', url: `${origin}/gateway`, secret },
];
const call = { caseId: 'c', effectId: 'e', signal: new AbortController().signal };
const open = () => wecomRobot.open({ origins: [origin], robots: robots() });
const message = (more: Record<string, Json> = {}): Json => ({
  ...{ robot: '值班群', format: 'text', text: '转移 3 户', everyone: false },
  ...more,
});
const send = (more?: Record<string, Json>) => open().call(message(more), call);
const failure = async (more?: Record<string, Json>) => {
  const error = await send(more).catch((caught: unknown) => caught);
  if (!(error instanceof Error)) throw new Error('it was sent');
  return { isFinal: error instanceof ConnectorRefusal, message: error.message };
};

describe('a message', () => {
  test('goes to the address of the robot in the form that WeCom wants', async () => {
    expect(await send({ everyone: true })).toEqual({ sent: true });
    expect(heard[0]?.path).toBe('/cgi-bin/webhook/send?key=k-1');
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '转移 3 户', mentioned_list: ['@all'] },
    });
    await send({ format: 'markdown', text: '**转移** 3 户' });
    expect(JSON.parse(heard[1]?.body ?? '')).toEqual({
      msgtype: 'markdown',
      markdown: { content: '**转移** 3 户' },
    });
  });

  test('is signed for a gateway that has a secret, and only for it', async () => {
    await send({ robot: '签名群' });
    const { headers = {}, body = '' } = heard[0] ?? {};
    const signed = createHmac('sha256', secret).update(
      `${String(headers['x-yishi-timestamp'])}\n${body}`,
    );
    expect(headers['x-yishi-signature']).toBe(`sha256=${signed.digest('hex')}`);
    await send();
    expect(heard[1]?.headers).not.toHaveProperty('x-yishi-signature');
  });

  test('that is too long is cut between letters, and says so', async () => {
    await send({ text: '户'.repeat(1_000) });
    const { content } = (JSON.parse(heard[0]?.body ?? '') as { text: { content: string } }).text;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2_048);
    expect(content).toMatch(/^户+……（内容过长，请到系统中查看）$/);
  });
});

describe('is tried again', () => {
  test.each([
    ['when WeCom is busy', { status: 200, text: '{"errcode":-1}' }],
    ['when messages come too often', { status: 200, text: '{"errcode":45009}' }],
    ['when the other side is broken', { status: 503, text: '' }],
    ['when too much is asked of it', { status: 429, text: '' }],
    ['when the connection breaks', 'hang up' as const],
  ])('%s', async (_what, given) => {
    answer = given;
    expect(await failure()).toMatchObject({ isFinal: false });
  });
});

describe('is refused for good', () => {
  test.each([
    ['when the key is not known', { status: 200, text: '{"errcode":93000}' }, /93000/],
    ['when the address is not there', { status: 404, text: '' }, /404/],
    ['when somebody else answers', { status: 200, text: '<html>' }, /不是企业微信的答复/],
    ['when it is sent elsewhere', { status: 302, text: '' }, /302/],
  ])('%s, without a word of the address', async (_what, given, words) => {
    answer = given;
    const { isFinal, message: said } = await failure();
    expect(isFinal).toBe(true);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/127\.0\.0\.1|k-1/);
    expect(heard).toHaveLength(1);
  });

  test('when nobody has set the robot, or there is no text', async () => {
    expect(await failure({ robot: '没有' })).toMatchObject({ isFinal: true });
    expect(await failure({ robot: 'constructor' })).toMatchObject({ isFinal: true });
    expect(await failure({ text: ' ' })).toMatchObject({ isFinal: true });
    expect(heard).toEqual([]);
  });
});

describe('settings', () => {
  const faults = (settings: unknown) => wecomRobot.check(settings).join();
  const one = (url: string) => ({ robots: [{ name: '群', url }] });

  test('are addresses of WeCom, or of an origin that the installation allows', () => {
    const real = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k';
    expect(faults(one(real))).toBe('');
    expect(faults({ ...one(`${origin}/x`), origins: [origin] })).toBe('');
    for (const url of [
      'http://qyapi.weixin.qq.com/x',
      'https://qyapi.weixin.qq.com.evil.cn/x',
      'https://user@evil.cn/qyapi.weixin.qq.com',
      'http://169.254.169.254/latest',
      'file:///etc/passwd',
      'nothing',
    ]) {
      expect(faults(one(url)), url).toBe('机器人“群”的地址不在允许的范围内');
    }
  });

  test.each([
    [undefined, /还没有设置/],
    [7, /还没有设置/],
    [{ robots: [{ name: '群' }] }, /没有地址/],
    [
      { robots: [{ name: '群', url: 'https://qyapi.weixin.qq.com/', secret: 'short' }] },
      /16 个字符/,
    ],
    [{ robots: [{ name: '群' }], origins: 'x' }, /允许发往的地址/],
  ])('%j cannot be used', (settings, words) => {
    expect(faults(settings)).toMatch(words);
  });
});
