import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporalVersion } from '../data/index.ts';
import { cacheFolder, platformName } from './binaries.ts';
import { resolveBinaries } from './resolve-binaries.ts';

let dir = '';
let said: string[] = [];
let server: Server | undefined;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'yishi-binaries-'));
  said = [];
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(dir, { recursive: true, force: true });
});

const names = ['temporal-server', 'temporal-sql-tool'];
const script = (version: string) => `#!/bin/sh\necho "temporal version ${version}"\n`;

function programs(folder: string, version: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of names) write(path.join(folder, name), script(version));
  return folder;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** PATH holds only what a test puts there, and the system's own programs but no Go. */
function resolve(extra: NodeJS.ProcessEnv = {}, folders: string[] = []) {
  const env = { XDG_CACHE_HOME: path.join(dir, 'cache'), PATH: [...folders, '/nowhere'].join(':') };
  return resolveBinaries({ env: { ...env, ...extra }, say: (text) => said.push(text['zh-CN']) });
}

const cache = () => cacheFolder({ XDG_CACHE_HOME: path.join(dir, 'cache') });

async function archive(): Promise<Buffer> {
  const tar = pack();
  for (const name of [...names, 'tdbg']) tar.entry({ name, mode: 0o755 }, script(temporalVersion));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

/** A release server on loopback; answers its base address and the paths that were asked for. */
async function releases(content: Buffer): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(content);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { base: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, asked };
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('where Temporal comes from', () => {
  it('takes the programs on PATH when they are of the right version', async () => {
    const folder = programs(path.join(dir, 'bin'), temporalVersion);
    programs(cache(), temporalVersion);
    expect((await resolve({}, [folder])).server).toBe(path.join(folder, 'temporal-server'));
  });

  it('passes over another version on PATH, says so, and takes the cache', async () => {
    const folder = programs(path.join(dir, 'bin'), '1.20.0');
    programs(cache(), temporalVersion);
    expect((await resolve({}, [folder])).server).toBe(path.join(cache(), 'temporal-server'));
    expect(said.join()).toContain('1.20.0');
  });

  it('downloads the release archive whose checksum is pinned', async () => {
    const content = await archive();
    const { base, asked } = await releases(content);
    const found = await resolve({
      YISHI_TEMPORAL_RELEASES: `${base}/mirror/`,
      YISHI_TEMPORAL_SHA256: sha256(content),
    });
    expect(found.server).toBe(path.join(cache(), 'temporal-server'));
    expect(readdirSync(cache()).toSorted()).toEqual(names);
    const file = `temporal_${temporalVersion}_${platformName().replace('-', '_')}.tar.gz`;
    expect(asked).toEqual([`/mirror/v${temporalVersion}/${file}`]);
  });

  it('runs and keeps nothing of an archive with another checksum', async () => {
    const { base } = await releases(await archive());
    const refused = resolve({
      YISHI_TEMPORAL_RELEASES: base,
      YISHI_TEMPORAL_SHA256: '0'.repeat(64),
    });
    await expect(refused).rejects.toThrow(/checksum.*expected 0000/);
    expect(existsSync(cache())).toBe(false);
    expect(readdirSync(path.dirname(cache()))).toEqual([]);
  });

  it('asks no release server where no checksum is pinned', async () => {
    const { base, asked } = await releases(await archive());
    await expect(resolve({ YISHI_TEMPORAL_RELEASES: base })).rejects.toThrow('安装 Go');
    expect(asked).toEqual([]);
  });

  it('builds both programs with Go, without a C compiler, and shows progress', async () => {
    const go = path.join(dir, 'go', 'go');
    write(
      go,
      `#!/bin/sh
case "$1" in version) exit 0 ;; esac
echo "$CGO_ENABLED $*" >> ${dir}/calls
echo "go: downloading example" >&2
while [ "$1" != "-o" ]; do shift; done
/bin/cp /bin/true "$2"
`,
    );
    const found = await resolve({}, [path.dirname(go)]);
    expect(found.server).toBe(path.join(cache(), 'temporal-server'));
    const calls = readFileSync(path.join(dir, 'calls'), 'utf8').trim().split('\n');
    expect(calls.map((call) => call.split(' ').at(-1))).toEqual([
      'go.temporal.io/server/cmd/server',
      'go.temporal.io/server/cmd/tools/sql',
    ]);
    expect(calls.every((call) => call.startsWith('0 build -C '))).toBe(true);
    expect(said.join()).toContain('只需一次');
  });

  it('goes on to Go when the release cannot be had', async () => {
    const go = path.join(dir, 'go', 'go');
    write(
      go,
      `#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = -o ] && /bin/cp /bin/true "$2"; shift; done\n`,
    );
    const found = await resolve(
      { YISHI_TEMPORAL_RELEASES: 'http://127.0.0.1:9', YISHI_TEMPORAL_SHA256: '0'.repeat(64) },
      [path.dirname(go)],
    );
    expect(found.sqlTool).toBe(path.join(cache(), 'temporal-sql-tool'));
  });

  it('says what to install when there is no way at all', async () => {
    await expect(resolve()).rejects.toThrow(/安装 Go[\s\S]*PATH[\s\S]*TEMPORAL_ADDRESS/);
  });
});
