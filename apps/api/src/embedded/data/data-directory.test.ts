import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../process/index.ts';
import { modeOf, writeInstallation } from './installation.ts';
import { writeJson } from './json-file.ts';
import { ensureKeysFolder } from './keys.ts';
import { layoutOf } from './layout.ts';
import { openDataDirectory } from './open-data-directory.ts';
import { choosePort } from './ports.ts';
import { compareVersions } from './versions.ts';

let dir = '';
const say = () => undefined;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'yishi-data-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the lock', () => {
  it('refuses a second start and says which process and address hold the directory', async () => {
    const data = await openDataDirectory(dir, say);
    data.lock.announce('http://127.0.0.1:4400');
    const second = openDataDirectory(dir, say);
    await expect(second).rejects.toThrow(`进程号 ${process.pid}，地址 http://127.0.0.1:4400`);
    data.lock.release();
    (await openDataDirectory(dir, say)).lock.release();
  });

  it('is taken over from a process that is gone', async () => {
    const gone = { pid: process.pid, started: 'another life', address: '', stopping: false };
    writeJson(layoutOf(dir).lock, gone);
    const data = await openDataDirectory(dir, say);
    expect(readFileSync(layoutOf(dir).lock, 'utf8')).toContain(identify(process.pid)?.started);
    data.lock.release();
  });

  it('is taken over when its file is torn', async () => {
    writeFileSync(layoutOf(dir).lock, '{"pid": 1');
    (await openDataDirectory(dir, say)).lock.release();
  });

  it('waits for a start that is stopping', async () => {
    const child = spawn('sleep', ['30']);
    const identity = identify(child.pid ?? 0);
    writeJson(layoutOf(dir).lock, { ...identity, address: '', stopping: true });
    const opening = openDataDirectory(dir, say);
    setTimeout(() => child.kill(), 300);
    (await opening).lock.release();
    expect(child.killed).toBe(true);
  });

  it('is won by one of many starts at the same time', async () => {
    writeJson(layoutOf(dir).lock, { pid: 0, started: '', address: '', stopping: false });
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => openDataDirectory(dir, say)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the version file', () => {
  const facts = { mode: 'demonstration', keyed: false } as const;

  it.each([
    ['a newer program', { version: '99.0.0' }],
    ['a newer layout', { format: 99 }],
    ['a newer Temporal', { temporal: '99.0.0' }],
  ])('of %s is refused with words', async (_, newer) => {
    writeInstallation(layoutOf(dir).installation, facts);
    const written = JSON.parse(readFileSync(layoutOf(dir).installation, 'utf8')) as object;
    writeJson(layoutOf(dir).installation, { ...written, ...newer });
    await expect(openDataDirectory(dir, say)).rejects.toThrow('由更新的版本写成');
    await expect(openDataDirectory(dir, say)).rejects.toThrow('由更新的版本写成');
  });

  it('compares numbers, not letters', () => {
    expect(compareVersions('1.10.0', '1.9.3')).toBeGreaterThan(0);
    expect(compareVersions('0.1', '0.1.0')).toBe(0);
  });

  it('keeps a production installation one, and never makes one of a demonstration', () => {
    const found = { format: 1, version: '0.1.0', temporal: '1.29.1', keyed: true };
    expect(modeOf({ ...found, mode: 'production' }, 'demonstration')).toBe('production');
    expect(() => modeOf({ ...found, mode: 'demonstration' }, 'production')).toThrow('演示数据');
    expect(modeOf(undefined, 'production')).toBe('production');
  });
});

describe('the keys folder', () => {
  it('is closed to others', () => {
    ensureKeysFolder(path.join(dir, 'keys'), false);
    expect(statSync(path.join(dir, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('must hold the keys once data was written with them', () => {
    mkdirSync(path.join(dir, 'keys'));
    expect(() => ensureKeysFolder(path.join(dir, 'keys'), true)).toThrow('installation.key');
  });
});

describe('ports', () => {
  const file = () => path.join(dir, 'ports.json');

  it('are remembered, and chosen anew when another program has taken them', async () => {
    const first = await choosePort(file(), 'web');
    expect(await choosePort(file(), 'web')).toBe(first);
    const other = createServer();
    await new Promise<void>((done) => other.listen(first, '127.0.0.1', done));
    expect(await choosePort(file(), 'web')).not.toBe(first);
    await expect(choosePort(file(), 'web', { given: first })).rejects.toThrow(`端口 ${first}`);
    await new Promise((done) => other.close(done));
  });

  it('fit into a smallint, as Temporal keeps them', async () => {
    for (let n = 0; n < 20; n += 1) expect(await choosePort(file(), `p${n}`)).toBeLessThan(32768);
  });
});
