import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStartOptions } from '../../config/index.ts';
import { startProduct } from './start-product.ts';

let folder = '';
let said: string[] = [];
const never = new AbortController().signal;

// Stand-ins for the two processes: they write down how they were started and when they stop.
const api = `
import { createServer } from 'node:http';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
const { env } = process;
const file = env.YISHI_DATA_DIR + '/first-start.json';
const demo = { password: 'abc-def', accounts: [{ name: '王芳', username: 'wf', role: '社区' }] };
const admin = { accounts: [{ name: env.YISHI_ADMIN_NAME, username: 'admin', role: '管理员' }] };
if (!existsSync(file)) writeFileSync(file, JSON.stringify(env.YISHI_PRODUCTION === '1' ? admin : demo));
const server = createServer((request, response) => response.end('ok'));
server.listen(Number(env.YISHI_PORT), env.YISHI_HOST);
process.on('SIGTERM', () => { appendFileSync(env.YISHI_DATA_DIR + '/order', 'api '); process.exit(); });`;
const worker = `
import { appendFileSync, writeFileSync } from 'node:fs';
const { env } = process;
writeFileSync(env.YISHI_DATA_DIR + '/worker-env', JSON.stringify(env));
setInterval(() => {}, 1000);
process.on('SIGTERM', () => { appendFileSync(env.YISHI_DATA_DIR + '/order', 'worker '); process.exit(); });`;

const commands = () => path.join(folder, 'commands');
const dataDir = () => path.join(folder, 'data');
const left = (name: string) => readFileSync(path.join(dataDir(), name), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yishi-start-'));
  said = [];
  await mkdir(commands());
  writeFileSync(path.join(commands(), 'api.ts'), api);
  writeFileSync(path.join(commands(), 'worker.ts'), worker);
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function start(args: string[] = [], more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, YISHI_WEB_BUILD: '/none', ...more };
  const options = readStartOptions(['--data-dir', dataDir(), ...args], env);
  if (!options.ok) throw new Error(options.problems[0]?.message);
  const say = (text: { 'zh-CN': string }) => said.push(text['zh-CN']);
  return startProduct({ options: options.value, env, say, signal: never, commands: commands() });
}

describe('start', () => {
  it('shows the address and the accounts, refuses a second start, stops in order', async () => {
    const stack = await start();
    const ready = said.find((text) => text.includes('议事已就绪')) ?? '';
    const address = ready.split('：')[1] ?? '';
    expect((await fetch(`${address}/api/ready`)).ok).toBe(true);
    expect(said.join('\n')).toMatch(/密码都是 abc-def[\s\S]*wf {2}王芳 {2}社区/);
    expect(JSON.parse(left('worker-env'))).toMatchObject({
      DATABASE_URL: stack.databaseUrl,
      TEMPORAL_ADDRESS: stack.temporal.address,
      YISHI_BASE_URL: address,
      YISHI_PRODUCTION: '0',
    });
    await expect(start()).rejects.toThrow(`地址 ${address}`);
    await stack.stop();
    expect(left('order')).toBe('worker api ');

    const again = await start();
    expect(said.filter((text) => text.includes('议事已就绪'))).toEqual([ready, ready]);
    await again.stop();
    await expect(start(['--production'])).rejects.toThrow(/管理员|演示数据/);
  });

  it('in production wants the first administrator once, and tells only the API', async () => {
    await expect(start(['--production'])).rejects.toThrow('YISHI_ADMIN_NAME');
    const administrator = {
      YISHI_ADMIN_NAME: '赵敏',
      YISHI_ADMIN_USERNAME: 'zhaomin',
      YISHI_ADMIN_PASSWORD: 'short',
    };
    await expect(start(['--production'], administrator)).rejects.toThrow('密码至少要');
    expect(existsSync(dataDir())).toBe(false);
    const long = { ...administrator, YISHI_ADMIN_PASSWORD: 'long-enough-for-all' };
    const stack = await start(['--production'], long);
    expect(left('first-start.json')).toContain('赵敏');
    expect(said.join()).not.toContain('演示账号');
    expect(left('worker-env')).not.toContain('long-enough');
    await stack.stop();

    const again = await start();
    expect(JSON.parse(left('worker-env'))).toMatchObject({ YISHI_PRODUCTION: '1' });
    await again.stop();
  });
});
