import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './read-config.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'yishi-config-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const servers = { DATABASE_URL: 'postgres://db/yishi', TEMPORAL_ADDRESS: 'temporal:7233' };

function codes(env: NodeJS.ProcessEnv): string[] {
  const result = readConfig({ YISHI_DATA_DIR: dataDir, ...servers, ...env });
  return result.ok ? [] : result.problems.map((problem) => problem.path + ' ' + problem.code);
}

describe('readConfig', () => {
  it('listens on loopback and counts days in Shanghai when nothing is said', () => {
    const result = readConfig({ YISHI_DATA_DIR: dataDir, ...servers });
    expect(result).toMatchObject({
      ok: true,
      value: {
        databaseUrl: 'postgres://db/yishi',
        temporal: { address: 'temporal:7233', namespace: 'yishi', taskQueue: 'yishi' },
        host: '127.0.0.1',
        baseUrl: 'http://127.0.0.1:4400',
        timeZone: 'Asia/Shanghai',
        production: false,
        filesDir: path.join(dataDir, 'files'),
        keysDir: path.join(path.dirname(dataDir), '.keys'),
      },
    });
  });

  it('finds the stack that runs on the data directory', () => {
    const stack = { databaseUrl: 'postgres://x/y', temporalAddress: '127.0.0.1:1' };
    writeFileSync(path.join(dataDir, 'stack.json'), JSON.stringify(stack));
    expect(readConfig({ YISHI_DATA_DIR: dataDir })).toMatchObject({
      ok: true,
      value: { databaseUrl: 'postgres://x/y', temporal: { address: '127.0.0.1:1' } },
    });
  });

  it('says that no server is known', () => {
    expect(codes({ DATABASE_URL: '', TEMPORAL_ADDRESS: '' })).toEqual([
      '/DATABASE_URL config.missing',
      '/TEMPORAL_ADDRESS config.missing',
    ]);
  });

  it.each([
    ['YISHI_PORT', '0'],
    ['YISHI_PORT', '70000'],
    ['YISHI_PORT', '80a'],
    ['YISHI_TIME_ZONE', 'Mars/Phobos'],
    ['YISHI_BASE_URL', 'yishi.example'],
    ['YISHI_SMTP_URL', 'http://mail'],
    ['YISHI_PRODUCTION', 'perhaps'],
  ])('refuses %s=%s', (name, value) => {
    expect(codes({ [name]: value, YISHI_SMTP_FROM: 'a@b' })).toEqual([`/${name} config.invalid`]);
  });

  it('wants a sender with a mail server', () => {
    expect(codes({ YISHI_SMTP_URL: 'smtp://mail' })).toEqual(['/YISHI_SMTP_FROM config.missing']);
  });
});
