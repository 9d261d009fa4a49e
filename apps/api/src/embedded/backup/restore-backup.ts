import { createReadStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { hasKeys, layoutOf, readInstallation, readJson } from '../data/index.ts';
import { postgresAccount } from '../postgres/index.ts';
import { runTool } from '../process/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { StackError } from '../stack-error.ts';
import { manifestName } from './manifest.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { damaged, notEmpty, outsideParts, outsideServers } from './refusals.ts';
import { writeEntry } from './write-entry.ts';

export interface RestoreOptions {
  dataDir: string;
  keysDir: string;
  file: string;
  env: NodeJS.ProcessEnv;
  say: Say;
}

/**
 * Puts a backup into an empty data directory. It is unpacked beside it, checked against its manifest
 * and then moved there, so a damaged archive changes nothing. Throws, with words, when refused.
 */
export async function restoreBackup(options: RestoreOptions): Promise<void> {
  const { dataDir, keysDir, env, say } = options;
  const file = path.resolve(options.file);
  const outside = outsideParts(env);
  if (outside.length > 0) throw outsideServers(outside);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw notEmpty(dataDir);
  const staging = `${dataDir}.restoring`;
  rmSync(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true, mode: 0o711 });
  try {
    say(line('正在解开备份并核对…', 'Unpacking and checking the backup…'));
    const found = await unpack(file, staging);
    const manifest = readManifest(file, staging);
    compare(file, manifest, found);
    readInstallation(layoutOf(staging).installation);
    rmSync(path.join(staging, manifestName));
    // Once for all files: thousands of them, one by one, would take minutes.
    await runTool({ command: 'sync', args: [] });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(staging, dataDir);
    tellKeys(manifest, keysDir, say);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function unpack(file: string, staging: string): Promise<Map<string, ManifestEntry>> {
  const found = new Map<string, ManifestEntry>();
  const account = postgresAccount([]);
  const tar = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), tar);
  reading.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const written = await writeEntry({
        content: entry as AsyncIterable<Uint8Array>,
        header: entry.header,
        staging,
        account,
      });
      if (written) found.set(written.path, written);
    }
    await reading;
  } catch (error) {
    if (error instanceof StackError) throw error;
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
  return found;
}

function readManifest(file: string, staging: string): Manifest {
  try {
    const manifest = readJson<Manifest>(path.join(staging, manifestName));
    if (manifest?.format === 1) return manifest;
  } catch {
    // Torn; said below.
  }
  throw damaged(file, manifestName);
}

function compare(file: string, manifest: Manifest, found: Map<string, ManifestEntry>): void {
  for (const entry of manifest.entries) {
    const written = found.get(entry.path);
    const same = written?.size === entry.size && written.sha256 === entry.sha256;
    if (!same) throw damaged(file, entry.path);
  }
  if (found.size !== manifest.entries.length + 1) throw damaged(file, 'entries without a digest');
}

function tellKeys(manifest: Manifest, keysDir: string, say: Say): void {
  say(line('恢复完成，用 pnpm start 启动。', 'Restored. Start it by pnpm start.'));
  if (!manifest.installation.keyed || hasKeys(keysDir)) return;
  say(
    line(
      `启动之前，请把原来的密钥目录放到 ${keysDir}（备份里没有密钥）。`,
      `Before that, put the former keys folder at ${keysDir} (a backup holds no keys).`,
    ),
  );
}
