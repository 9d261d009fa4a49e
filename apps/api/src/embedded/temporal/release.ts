import { createHash } from 'node:crypto';
import { chmodSync, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { temporalVersion } from '../data/index.ts';
import { runTool } from '../process/index.ts';
import { line } from '../say.ts';
import type { Say } from '../say.ts';
import { binariesIn, platformName, programNames } from './binaries.ts';

const officialReleases = 'https://github.com/temporalio/temporal/releases/download';

/**
 * SHA-256 of the official archives by platform. Only a checksum that was compared with the release
 * may stand here; a platform without one is built with Go instead. An installation with a mirror of
 * its own names it by YISHI_TEMPORAL_RELEASES and pins its archive by YISHI_TEMPORAL_SHA256.
 */
const pinned: Readonly<Record<string, string>> = {};

export interface Release {
  url: string;
  sha256: string;
}

/** The release archive for this machine, or undefined where no checksum is pinned. */
export function releaseFor(env: NodeJS.ProcessEnv): Release | undefined {
  const sha256 = env['YISHI_TEMPORAL_SHA256'] || pinned[platformName()];
  if (!sha256) return undefined;
  const base = (env['YISHI_TEMPORAL_RELEASES'] || officialReleases).replace(/\/+$/, '');
  const platform = platformName().replace('-', '_');
  const file = `temporal_${temporalVersion}_${platform}.tar.gz`;
  return { url: `${base}/v${temporalVersion}/${file}`, sha256: sha256.toLowerCase() };
}

export interface DownloadOptions {
  release: Release;
  folder: string;
  say: Say;
  signal?: AbortSignal | undefined;
}

/**
 * Downloads and unpacks the two programs into `folder`. Rejects when the archive cannot be had or
 * its checksum is another one: nothing of it is then left or run.
 */
export async function downloadRelease(options: DownloadOptions): Promise<void> {
  const { release, folder, say, signal } = options;
  say(line(`下载 Temporal 服务器：${release.url}`, `Downloading Temporal server: ${release.url}`));
  const archive = path.join(folder, 'archive.tar.gz');
  const sha256 = await fetchTo(archive, release.url, signal);
  if (sha256 !== release.sha256) {
    await rm(archive);
    throw new Error(`checksum of ${release.url} is ${sha256}, expected ${release.sha256}`);
  }
  const { code, output } = await runTool(
    { command: 'tar', args: ['-xzf', archive, '-C', folder, ...programNames] },
    signal ? { signal } : {},
  );
  await rm(archive);
  const found = binariesIn(folder);
  if (code !== 0 || !found) throw new Error(`cannot unpack ${release.url}: ${output.trim()}`);
  for (const file of [found.server, found.sqlTool]) chmodSync(file, 0o755);
}

async function fetchTo(file: string, url: string, signal?: AbortSignal): Promise<string> {
  const patience = AbortSignal.timeout(15 * 60_000);
  const limit = signal ? AbortSignal.any([signal, patience]) : patience;
  const answer = await fetch(url, { signal: limit }).catch((error: Error) => {
    throw new Error(
      `${url}: ${error.cause instanceof Error ? error.cause.message : error.message}`,
    );
  });
  if (!answer.ok || !answer.body) throw new Error(`${url} answered ${answer.status}`);
  const hash = createHash('sha256');
  await pipeline(
    answer.body,
    async function* (source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(file),
  );
  return hash.digest('hex');
}
