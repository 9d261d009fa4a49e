import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readRunningStack } from '../../config/index.ts';
import { currentHolder, hasKeys, layoutOf, readInstallation } from '../data/index.ts';
import { withClient } from '../postgres/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { openArchive } from './archive-writer.ts';
import { copyPostgres } from './copy-postgres.ts';
import { copyTree } from './copy-tree.ts';
import { manifestName } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { notRunning, outsideParts, outsideServers, targetExists } from './refusals.ts';

export interface BackupOptions {
  dataDir: string;
  keysDir: string;
  /** The archive to be written. */
  file: string;
  env: NodeJS.ProcessEnv;
  say: Say;
}

/**
 * Writes all data of a running installation, without its keys, to one tar.gz: both systems' databases
 * as they are when it ends, and uploaded files. Answers what it holds. Throws, with words, when it is
 * refused.
 */
export async function makeBackup(options: BackupOptions): Promise<Manifest> {
  const { dataDir, env, say } = options;
  const file = path.resolve(options.file);
  const layout = layoutOf(dataDir);
  const running = readRunningStack(dataDir);
  const outside = [...new Set([...outsideParts(env), ...(running?.outside ?? [])])];
  if (outside.length > 0) throw outsideServers(outside);
  const found = readInstallation(layout.installation);
  if (!running || !found || !currentHolder(layout.lock)) throw notRunning(dataDir);
  if (existsSync(file)) throw targetExists(file);
  const installation = { ...found, keyed: hasKeys(options.keysDir) };
  const partial = `${file}.partial`;
  const archive = openArchive(partial);
  try {
    const startedAt = new Date().toISOString();
    const copied = progress(say);
    const wal = await withClient(running.adminDatabaseUrl, (client) =>
      copyPostgres({ client, archive, directory: layout.postgres, copied }),
    );
    // After the database: a row never speaks of a file that was stored later than it.
    await copyTree({ archive, source: layout.files, name: 'files', copied });
    await archive.file('first-start.json', layout.firstStart);
    await archive.text('installation.json', JSON.stringify(installation));
    const { entries } = archive;
    const manifest: Manifest = { format: 1, installation, startedAt, wal, entries: [...entries] };
    await archive.text(manifestName, JSON.stringify(manifest));
    await archive.finish();
    renameSync(partial, file);
    sayDone(file, options);
    return manifest;
  } catch (error) {
    archive.abandon();
    rmSync(partial, { force: true });
    throw error;
  }
}

function sayDone(file: string, { keysDir, say }: BackupOptions): void {
  say(
    line(
      `备份完成：${file}。密钥不在其中，请另行妥善保管 ${keysDir}，没有它，加密的个人信息无法读取。`,
      `Backup written: ${file}. The keys are not in it: keep ${keysDir} elsewhere; without it encrypted personal data cannot be read.`,
    ),
  );
}

const tellEvery = 256 * 1024 * 1024;

function progress(say: Say): (bytes: number) => void {
  let [done, told] = [0, 0];
  say(line('正在备份，系统可以继续使用…', 'Backing up; Yishi can be used meanwhile…'));
  return (bytes) => {
    done += bytes;
    if (done - told < tellEvery) return;
    told = done;
    const megabytes = Math.round(done / 1024 / 1024);
    say(line(`  已复制 ${megabytes} MB`, `  ${megabytes} MB copied`));
  };
}
